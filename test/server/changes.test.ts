import { DidChangeTextDocumentNotification, type Range } from 'vscode-languageserver/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../../server/src/documents/text-changes.ts';
import { Lsp } from '../support/lsp.ts';
import { POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

const range = (...[line, character, endLine, endCharacter]: [number, number, number, number]): Range => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

async function change(uri: string, ...contentChanges: unknown[]): Promise<void> {
  const params = { textDocument: { uri, version: 2 }, contentChanges };
  await lsp.connection.sendNotification(DidChangeTextDocumentNotification.method, params);
}

/** Returns the positions of a document's diagnostics. */
const starts = async (uri: string) =>
  (await lsp.pull(uri)).map(({ range: { start } }) => [start.line, start.character]);

it('counts lines correctly after a change beyond the end of the text', async () => {
  const uri = await lsp.open('{\n  }');
  await change(
    uri,
    { range: range(1000, 0, 1001, 0), text: '\n' },
    { range: range(1, 1, 1, 1), text: `${POOL},\n"Arn": "x"\n` },
    { range: range(2, 0, 2, 0), text: '  ' },
  );
  expect(await starts(uri)).toEqual([[2, 2]]);
});

it('replaces the whole text if the range of a change is undefined', () => {
  const text = TextDocument.create('file:///a.userpool.json', 'userpool', 1, 'old');
  const change = { range: undefined, text: 'new' } as unknown as { text: string };
  expect(applyChanges(text, [change], 2).getText()).toBe('new');
});

it('accepts a change with swapped or negative positions', async () => {
  const uri = await lsp.open(`{ ${POOL}, "Arn": "x" }`);
  await change(uri, { range: range(-1, -1, -1, -5), text: '\n' }, { range: range(1, 0, 0, 0), text: '' });
  expect(await starts(uri)).toEqual([[0, 39]]);
});

it.each([
  [undefined],
  [null],
  [{}],
  [{ text: 7 }],
  [{ range: null, text: '' }],
  [{ range: {}, text: '' }],
  [{ range: { start: { line: null, character: 0 }, end: { line: 0, character: 0 } }, text: '' }],
  [{ range: { start: { line: 0.5, character: 0 }, end: { line: 0, character: 0 } }, text: '' }],
])('ignores all changes of a version if one of them is %j, and logs that', async (wrong) => {
  const uri = await lsp.open(`{ ${POOL}, "Arn": "x" }`);
  const lines = lsp.log.length;
  await change(uri, { range: range(0, 0, 0, 0), text: '\n\n' }, wrong);
  expect(await starts(uri)).toEqual([[0, 39]]);
  expect(lsp.log.slice(lines)).toEqual([
    expect.stringMatching(/didChange' failed with message: Version 2 of .* was passed over/),
  ]);
});
