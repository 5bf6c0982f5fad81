import { SelectionRangeRequest, type SelectionRange } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';
import { cursorIn } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

it('ranges expand from a value to its property and then to the object', async () => {
  const { text, position } = cursorIn('{ "Policies": { "PasswordPolicy": {}, "n": "va|lue" } }');
  const [range] = (await lsp.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument: { uri: await lsp.open(text) },
    positions: [position],
  }))!;
  const document = TextDocument.create('', '', 1, text);
  const grown: string[] = [];
  for (let at: SelectionRange | undefined = range; at; at = at.parent) grown.push(document.getText(at.range));
  expect(grown.slice(0, 4)).toEqual(['value', '"value"', '"n": "value"', ' "PasswordPolicy": {}, "n": "value" ']);
  expect(grown.at(-1)).toBe(text);
});

it('ranges also expand from a position outside the text', async () => {
  const positions = [
    { line: -1, character: -1 },
    { line: 1_000_000, character: 0 },
    { line: 0, character: 2 ** 31 - 1 },
  ];
  const textDocument = { uri: await lsp.open('{ "a": 1 }') };
  const ranges = await lsp.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
  expect(ranges).toHaveLength(3);
  expect(ranges![1]!.range.end).toEqual({ line: 0, character: 10 });
});

it('ranges never shrink, unlike those of the JSON service at a syntax error', async () => {
  const [range] = (await lsp.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument: { uri: await lsp.open('{####}') },
    positions: [{ line: 0, character: 3 }],
  }))!;
  const ends: number[] = [];
  for (let at: SelectionRange | undefined = range; at; at = at.parent) ends.push(at.range.end.character);
  expect(ends.length).toBeGreaterThan(1);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});
