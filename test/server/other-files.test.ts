import { DidOpenTextDocumentNotification, HoverRequest } from 'vscode-languageserver/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editor, Lsp } from '../support/lsp.ts';

const text = '{ "MfaConfiguration": "ONN" }';
const { diagnostic: _, ...waiting } = editor.textDocument!;

let asking: Lsp;
let listening: Lsp;
beforeAll(async () => {
  [asking, listening] = await Promise.all([Lsp.start(), Lsp.start({ ...editor, textDocument: waiting })]);
});
afterAll(() => Promise.all([asking.stop(), listening.stop()]));

/** Opens a document in a client that selects the server by language. */
const open = (lsp: Lsp, uri: string, languageId: string): Promise<void> =>
  lsp.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId, version: 1, text },
  });

it.each([
  ['file:///a/tsconfig.json', 'jsonc'],
  ['file:///a/customers.userpool.json.bak', 'json'],
  ['file:///a.userpool.json/package.json', 'json'],
])('reports nothing for %s, which is other JSON', async (uri, languageId) => {
  await open(asking, uri, languageId);
  expect(await asking.pull(uri)).toEqual([]);
  const at = { textDocument: { uri }, position: { line: 0, character: 5 } };
  expect(await asking.connection.sendRequest(HoverRequest.type, at)).toBeNull();

  await open(listening, uri, languageId);
  const next = listening.nextPublished(() => true);
  await open(listening, `${uri}/last.userpool.json`, 'json');
  expect((await next).uri).toBe(`${uri}/last.userpool.json`);
});

it.each([
  ['file:///a/customers.userpool.json', 'json'],
  ['file:///a/Customers.UserPool.json', 'jsonc.userpool'],
  ['file:///a/customers.json', 'userpool'],
  ['untitled:Untitled-1', 'userpool'],
])('serves %s as %s', async (uri, languageId) => {
  await open(asking, uri, languageId);
  expect((await asking.pull(uri)).map(({ code }) => code)).toEqual([
    'create-pool-name-required',
    'create-case-default',
    'user-pool-id-required',
    'enum-value',
  ]);
});
