import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  DocumentLinkRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countCases } from '../support/length.ts';
import { Lsp } from '../support/lsp.ts';
import { completionsAt, POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start(undefined, { rules: { 'request-incomplete': 'off' }, inlayHints: true });
});
afterAll(() => lsp.stop());
afterEach(async () => {
  expect(await lsp.diagnose('{}'), 'the server still answers').toMatchObject([
    { code: 'create-pool-name-required' },
    { code: 'create-case-default' },
    { code: 'user-pool-id-required' },
  ]);
});

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const options = { tabSize: 2, insertSpaces: true };
const requests: [method: string, rest: object, neutral: unknown][] = [
  [CompletionRequest.method, { position: range.start }, null],
  [HoverRequest.method, { position: range.start }, null],
  [CodeActionRequest.method, { range, context: { diagnostics: [] } }, []],
  [DocumentDiagnosticRequest.method, {}, { kind: 'full', items: [] }],
  [DocumentFormattingRequest.method, { options }, []],
  [DocumentRangeFormattingRequest.method, { range, options }, []],
  [DocumentSymbolRequest.method, {}, []],
  [DocumentLinkRequest.method, {}, []],
  [CodeLensRequest.method, {}, []],
  [InlayHintRequest.method, { range }, []],
  [FoldingRangeRequest.method, {}, []],
  [SelectionRangeRequest.method, { positions: [range.start] }, []],
];

describe.each(requests)('%s', (method, rest, neutral) => {
  it('gets a response for a document that is not open', async () => {
    const answer = await lsp.connection.sendRequest(method, { textDocument: { uri: 'file:///nowhere' }, ...rest });
    expect(answer).toEqual(neutral);
  });

  it('gets a response for invalid parameters, and the failure is logged', async () => {
    const lines = lsp.log.length;
    expect(await lsp.connection.sendRequest(method, {})).toEqual(neutral);
    expect(lsp.log.slice(lines).join('\n')).toMatch(/^[a-z ]+ failed: TypeError/);
  });

  it('gets a response for an empty document, half a document and no document', async () => {
    for (const text of ['', '{', '"', '[[[', '{ "Policies": { "PasswordPolicy":', '\0\x01\uD800', '/*']) {
      const textDocument = { uri: await lsp.open(text) };
      const lines = lsp.log.length;
      await lsp.connection.sendRequest(method, { textDocument, ...rest });
      expect(lsp.log.slice(lines), JSON.stringify(text)).toEqual([]);
    }
  });

  it.each([
    ['nested too deeply to parse', '{"a":'.repeat(100_000)],
    ['nested too deeply after its end', `{} ${'['.repeat(20_000)}`],
    ['nested too deeply with mismatched brackets', '} { [ , : '.repeat(20_000)],
    ['nested too deeply with mismatched brackets after its end', `{} ${'} { [ , : '.repeat(20_000)}`],
  ])('gets a response for a document that is %s', async (_, text) => {
    const textDocument = { uri: await lsp.open(text) };
    const answer = await lsp.connection.sendRequest(method, { textDocument, ...rest });
    if (method.endsWith('ormatting')) expect(answer).toEqual([]);
    await lsp.close(textDocument.uri);
  });
});

it.each(requests)('%s skips a document that would leave the parsers too little stack space', async (method, rest) => {
  // When the stack is nearly full, any call can fail, and not only with a RangeError.
  for (const depth of [201, 3000, 5000, 10_000, 100_000]) {
    const textDocument = { uri: await lsp.open('['.repeat(depth)) };
    const lines = lsp.log.length;
    await lsp.connection.sendRequest(method, { textDocument, ...rest });
    expect(lsp.log.slice(lines), `${depth} levels`).toEqual([]);
    await lsp.close(textDocument.uri);
  }
});

it('reports a document that is nested too deeply', async () => {
  expect(await lsp.diagnose('['.repeat(100_000))).toMatchObject([{ code: 'json-syntax' }]);
});

it('survives invalid messages', async () => {
  const uri = await lsp.open(`{ ${POOL}, "Arn": "x" }`);
  await lsp.pull(uri);
  const lines = lsp.log.length;
  lsp.process.stdin!.write('Content-Length: 7\r\n\r\n{"what"');
  lsp.process.stdin!.write('Content-Length: 4\r\n\r\nnull');
  await lsp.connection.sendNotification('textDocument/didChange', { nothing: 'at all' });
  await lsp.connection.sendNotification('textDocument/didOpen');
  await expect(lsp.connection.sendRequest('no/such/method')).rejects.toThrow('Unhandled method');
  expect(lsp.log.slice(lines)).toEqual([
    expect.stringContaining('empty message'),
    expect.stringContaining("'textDocument/didChange' failed"),
    expect.stringContaining("'textDocument/didOpen' failed"),
  ]);
  expect(await lsp.pull(uri), 'the open documents are still known').toMatchObject([{ code: 'read-only-field' }]);
});

it('reads changed text even if the client does not increase the document’s version', async () => {
  const uri = await lsp.open('{}');
  await lsp.pull(uri);
  await lsp.change(uri, 1, `{ ${POOL} }`);
  expect(await lsp.pull(uri)).toEqual([]);
});

it('reads very many settings, ten megabytes at full length', { timeout: 60_000 }, async () => {
  const count = countCases(200_000);
  const tags = Array.from({ length: count }, (_, i) => `"a tag with a name ${i}": "a value of ${i}"`).join(',\n');
  const text = `{ ${POOL}, "UserPoolTags": {\n${tags}\n},\n"MfaConfiguration": | }`;
  expect(text.length).toBeGreaterThan(40 * count);
  expect((await lsp.diagnose(text.replace('|', '"OFF"'))).map(({ code }) => code)).toEqual(['tags-count']);
  expect(await completionsAt(lsp, text)).toHaveLength(3);
});
