import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';
import { applied, cursorIn } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };
  const untidy = '// a pool\n{"PoolName":"x",   // its name\n"Policies":{ /* none */ },\n}\n';

  it('lays the document out and keeps comments and trailing commas', async () => {
    const textDocument = { uri: await lsp.open(untidy) };
    const edits = await lsp.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(applied(untidy, edits!)).toBe(
      '// a pool\n{\n  "PoolName": "x", // its name\n  "Policies": { /* none */},\n}\n',
    );
  });

  // text, first and last line of the part → text after it
  it.each([
    ['{\n  "PoolName":"x",\n"UserPoolId":"y"\n}', 1, 1, '{\n  "PoolName": "x",\n"UserPoolId":"y"\n}'],
    ['{\n/* a\n     { "b":1 }\n c */\n"d":1\n}', 2, 2, '{\n/* a\n     { "b":1 }\n c */\n"d":1\n}'],
    ['{\n/* a */ /* b\n{ */ /* "c\n { "d":1 */\n"e":1\n}', 3, 3, '{\n/* a */ /* b\n{ */ /* "c\n { "d":1 */\n"e":1\n}'],
    ['{\n  "a":1, /* b\n c:1 */ "d":[]\n}', 1, 1, '{\n  "a": 1, /* b\n c:1 */ "d":[]\n}'],
    ['{\n  "a":1,\n  "b":"x\n}', 1, 1, '{\n  "a": 1,\n  "b":"x\n}'],
    ['{\n  "a":1,\n  "b":"x\n}', 1, 2, '{\n  "a":1,\n  "b":"x\n}'],
    ['{\n  "a":1,\n  /* b\n  "c":1', 3, 3, '{\n  "a":1,\n  /* b\n  "c":1'],
  ])('lays a part of %j out: lines %i to %i', async (text, first, last, expected) => {
    const edits = await lsp.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: await lsp.open(text) },
      range: {
        start: { line: first, character: 0 },
        end: { line: last, character: text.split('\n')[last]!.length },
      },
      options,
    });
    expect(applied(text, edits!)).toBe(expected);
  });

  it('leaves a part alone that is indented too far', async () => {
    const text = `${' '.repeat(1000)}[\n,\n,\n]`;
    const edits = await lsp.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: await lsp.open(text) },
      range: { start: { line: 0, character: 0 }, end: { line: 3, character: 1 } },
      options,
    });
    expect(edits).toEqual([]);
  });

  it('takes no tab to be wider than any editor has it', async () => {
    const [edit] = (await lsp.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri: await lsp.open('{"a":1}') },
      options: { tabSize: 1e9, insertSpaces: true },
    }))!;
    expect(edit!.newText.length).toBeLessThan(100);
  });

  it.each([
    '{\n  "PoolName": "x,\n  "MfaConfiguration": "ON"\n}',
    '{ "PoolName": "x\\\n", "MfaConfiguration":"ON" }',
    '{ "PoolName":"x" /* }',
  ])('leaves %j alone', async (text) => {
    const textDocument = { uri: await lsp.open(text) };
    expect(await lsp.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toEqual([]);
  });
});

it('folds objects, lists and comments', async () => {
  const text =
    '/*\n a pool\n*/\n{\n  "LambdaConfig": {\n    "PreSignUp": ""\n  },\n  "AutoVerifiedAttributes": [\n    "email"\n  ]\n}';
  const ranges = await lsp.connection.sendRequest(FoldingRangeRequest.type, {
    textDocument: { uri: await lsp.open(text) },
  });
  expect(
    ranges
      ?.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])
      .sort((a, b) => Number(a[0]) - Number(b[0])),
  ).toEqual([
    [0, 2, 'comment'],
    [3, 9, 'object'],
    [4, 5, 'object'],
    [7, 8, 'array'],
  ]);
});

it('grows a selection from a value to its member to the object', async () => {
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

it('grows a selection also from where the text is over, or has not begun', async () => {
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

it('never lets a selection become smaller, as the JSON service does at a slip', async () => {
  const [range] = (await lsp.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument: { uri: await lsp.open('{####}') },
    positions: [{ line: 0, character: 3 }],
  }))!;
  const ends: number[] = [];
  for (let at: SelectionRange | undefined = range; at; at = at.parent) ends.push(at.range.end.character);
  expect(ends.length).toBeGreaterThan(1);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});
