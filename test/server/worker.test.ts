import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { expect, it } from 'vitest';
import { PACKAGED_SCRIPT } from '#core/editor/protocol';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: unknown;
  readonly params?: unknown;
}

/** The server, run with the globals of a web worker and without those of Node. */
class ServerInWorker {
  readonly answers: Message[] = [];
  isClosed = false;
  readonly #scope: Record<string, unknown> & { onmessage?: (event: { data: unknown }) => void };
  #notify: () => void = () => undefined;

  constructor() {
    this.#scope = {
      ...{ console, crypto, queueMicrotask, TextDecoder, TextEncoder },
      ...{ setTimeout, clearTimeout, setInterval, clearInterval },
      Blob: class {
        readonly text: string;
        constructor(parts: readonly string[]) {
          this.text = parts.join('');
        }
      },
      URL: class extends URL {
        static override createObjectURL(blob: unknown): string {
          return (blob as { text: string }).text;
        }
        static override revokeObjectURL(): void {
          // There are no resources to release.
        }
      },
      importScripts: (script: string) => void runInContext(script, this.#scope),
      addEventListener: () => undefined,
      postMessage: (message: Message) => {
        this.answers.push(structuredClone(message));
        this.#notify();
      },
      close: () => {
        this.isClosed = true;
        this.#notify();
      },
    };
    Object.assign(this.#scope, { self: this.#scope });
    createContext(this.#scope);
    const bundle = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
    runInContext(readFileSync(bundle, 'utf8'), this.#scope, { filename: bundle });
  }

  /** Posts messages, each as its own event. */
  post(...messages: readonly object[]): void {
    for (const message of messages) {
      const data: unknown = structuredClone({ jsonrpc: '2.0', ...message });
      setTimeout(() => this.#scope.onmessage?.({ data }), 0);
    }
  }

  async until(there: () => boolean): Promise<void> {
    while (!there()) await new Promise<void>((resolve) => (this.#notify = resolve));
  }

  answer(id: number): Message | undefined {
    return this.answers.find((message) => message.id === id && message.method === undefined);
  }
}

it('runs as a worker script, without Node', async () => {
  const server = new ServerInWorker();
  const uri = 'vscode-vfs://github/team/pools/x.userpool.json';
  const text = '{ "MfaConfiguration": "ONN" }';
  const textDocument = { uri, languageId: 'userpool', version: 1, text };
  const hover = { textDocument: { uri }, position: { line: 0, character: 5 } };
  const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
  const initializationOptions = { ruleLink: 'userpool-docs:/rules.md' };
  server.post(
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities, initializationOptions } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument } },
    { id: 2, method: 'textDocument/completion', params: { ...hover, position: { line: 0, character: 23 } } },
    { id: 3, method: 'textDocument/hover', params: hover },
    { id: 4, method: 'textDocument/hover', params: hover },
    { method: '$/cancelRequest', params: { id: 4 } },
  );
  const published = () => server.answers.find(({ method }) => method === 'textDocument/publishDiagnostics');
  await server.until(() => server.answer(4) !== undefined && published() !== undefined);

  expect(server.answer(1)?.result).toMatchObject({ serverInfo: { name: 'cognito-userpool' } });
  expect(server.answer(2)?.result).toMatchObject({
    items: [{ label: '"OFF"' }, { label: '"ON"' }, { label: '"OPTIONAL"' }],
  });
  expect(server.answer(3)?.result).toMatchObject({ contents: { kind: 'plaintext' } });
  expect(server.answer(4)?.error).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(published()?.params).toMatchObject({
    uri,
    diagnostics: [
      { code: 'create-pool-name-required' },
      { code: 'create-case-default' },
      { code: 'user-pool-id-required' },
      { code: 'enum-value', codeDescription: { href: 'userpool-docs:/rules.md#enum-value' } },
    ],
  });
});

/** Starts a worker with a YAML file and requests its diagnostics, with the request ID 2. */
function withYaml(): ServerInWorker {
  const server = new ServerInWorker();
  const textDocument = { uri: 'vscode-vfs://x/x.userpool.json', languageId: 'userpool', version: 1 };
  const text = 'Pool:\n  Type: AWS::Cognito::UserPool\n  Properties:\n    UserPoolName: shop\n';
  const capabilities = { textDocument: { diagnostic: {} } };
  server.post(
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, text } } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument } },
  );
  return server;
}

it('reads YAML with a script that it requests from the client', async () => {
  const server = withYaml();
  const asked = () => server.answers.find(({ method }) => method === PACKAGED_SCRIPT);
  await server.until(() => asked() !== undefined);
  expect(asked()?.params).toEqual(['yaml.js']);
  const script = readFileSync(new URL('../../dist/yaml.js', import.meta.url), 'utf8');
  server.post({ id: asked()!.id, result: script });
  await server.until(() => server.answer(2) !== undefined);
  expect(server.answer(2)?.result).toMatchObject({ items: [{ code: 'foreign-form' }] });
});

it('returns diagnostics without that script if the client never responds', async () => {
  const server = withYaml();
  await server.until(() => server.answer(2) !== undefined);
  expect(server.answer(2)?.result).toMatchObject({ items: [{ code: 'json-syntax' }] });
});

it('closes its worker when the client requests it', async () => {
  const server = new ServerInWorker();
  server.post({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await server.until(() => server.answer(1) !== undefined);
  server.post({ id: 2, method: 'shutdown' }, { method: 'exit' });
  await server.until(() => server.isClosed);
  expect(server.answer(2)?.error).toBeUndefined();
});
