import { spawn } from 'node:child_process';
import {
  InitializedNotification,
  InitializeRequest,
  type InitializeParams,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editor, Lsp, SERVER } from '../support/lsp.ts';
import { completionsAt, cursorIn } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = new Lsp(spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }));
  lsp.initialized = await lsp.connection.sendRequest(InitializeRequest.type, {
    processId: null,
    workspaceFolders: null,
    clientInfo: { name: 'Neovim', version: '0.12.4' },
    capabilities: editor,
  } as InitializeParams);
  await lsp.connection.sendNotification(InitializedNotification.type, {});
});
afterAll(() => lsp.stop());

/** Returns the text after a completion in Neovim, which always keeps the text after the cursor. */
async function accept(marked: string, label: string): Promise<string> {
  const items = await completionsAt(lsp, marked);
  const edit = items.find((item) => item.label === label)!.textEdit as TextEdit;
  const { text, position } = cursorIn(marked);
  const document = TextDocument.create('', '', 0, text);
  return TextDocument.applyEdits(document, [{ ...edit, range: { start: edit.range.start, end: position } }]);
}

it.each([
  ['{ "MfaConfiguration": "|" }', '"OFF"', '{ "MfaConfiguration": "OFF" }'],
  ['{ "MfaConfiguration": "O|" }', '"OFF"', '{ "MfaConfiguration": "OFF" }'],
  ['{ "MfaConfiguration": "O|', '"OFF"', '{ "MfaConfiguration": "OFF"'],
  ['{ "MfaConfiguration": | }', '"OFF"', '{ "MfaConfiguration": "OFF" }'],
  ['{ "Pool|": "x" }', 'PoolName', '{ "PoolName": "x" }'],
])('does not duplicate a closing quote: %s, %s', async (marked, label, expected) => {
  expect(await accept(marked, label)).toBe(expected);
});

it('a completion replaces the rest of the value', async () => {
  const [item] = await completionsAt(lsp, '{ "MfaConfiguration": "|NO" }');
  expect(item?.textEdit).toMatchObject({ range: { end: { character: 26 } } });
});
