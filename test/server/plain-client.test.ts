import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { expect, it, onTestFinished } from 'vitest';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: unknown;
  readonly params?: unknown;
}

/** Returns a message with the header required by the protocol. */
const framed = (message: object): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

it('works for a client without optional capabilities, even if the bundle is copied without its package', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const server = join(folder, 'server.js');
  copyFileSync(fileURLToPath(new URL('../../dist/server.js', import.meta.url)), server);
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: folder, env: { PATH: process.env['PATH'] } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));

  const uri = 'file:///x.userpool.json';
  const text = '{ "MfaConfiguration": "ONN" }';
  const textDocument = { uri, languageId: 'json', version: 1, text };
  const position = { line: 0, character: 5 };
  child.stdin.write(
    [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      { method: 'textDocument/didOpen', params: { textDocument } },
      {
        id: 2,
        method: 'textDocument/completion',
        params: { textDocument: { uri }, position: { line: 0, character: 23 } },
      },
      { id: 3, method: 'textDocument/hover', params: { textDocument: { uri }, position } },
      { id: 4, method: 'textDocument/hover', params: { textDocument: { uri }, position } },
      { method: '$/cancelRequest', params: { id: 4 } },
    ]
      .map(framed)
      .join(''),
  );
  while (!output.includes('"id":4') || !output.includes('publishDiagnostics')) await once(child.stdout, 'data');
  child.stdin.write([{ id: 5, method: 'shutdown' }, { method: 'exit' }].map(framed).join(''));
  const [code] = (await once(child, 'exit')) as [number];

  const messages = output
    .split(/Content-Length: \d+\r\n\r\n/)
    .slice(1)
    .map((body) => JSON.parse(body) as Message);
  const answer = (id: number) => messages.find((message) => message.id === id)?.result;
  expect(answer(2)).toMatchObject({ items: [{ label: '"OFF"' }, { label: '"ON"' }, { label: '"OPTIONAL"' }] });
  expect(answer(3)).toMatchObject({
    contents: {
      kind: 'plaintext',
      value: expect.stringMatching(/^MfaConfiguration: string\n/) as string,
    },
  });
  expect(messages.find(({ method }) => method === 'textDocument/publishDiagnostics')?.params).toMatchObject({
    diagnostics: [
      { code: 'create-pool-name-required' },
      { code: 'create-case-default' },
      { code: 'user-pool-id-required' },
      { code: 'enum-value' },
    ],
  });
  expect(messages.find(({ id }) => id === 4)?.error).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(code).toBe(0);
});
