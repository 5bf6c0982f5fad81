import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';
import { applied } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };
  const untidy = '// a pool\n{"PoolName":"x",   // its name\n"Policies":{ /* none */ },\n}\n';

  it('formats the document and keeps comments and trailing commas', async () => {
    const textDocument = { uri: await lsp.open(untidy) };
    const edits = await lsp.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(applied(untidy, edits!)).toBe(
      '// a pool\n{\n  "PoolName": "x", // its name\n  "Policies": { /* none */},\n}\n',
    );
  });

  // text, first line of the range, last line of the range → text after formatting
  it.each([
    ['{\n  "PoolName":"x",\n"UserPoolId":"y"\n}', 1, 1, '{\n  "PoolName": "x",\n"UserPoolId":"y"\n}'],
    ['{\n/* a\n     { "b":1 }\n c */\n"d":1\n}', 2, 2, '{\n/* a\n     { "b":1 }\n c */\n"d":1\n}'],
    ['{\n/* a */ /* b\n{ */ /* "c\n { "d":1 */\n"e":1\n}', 3, 3, '{\n/* a */ /* b\n{ */ /* "c\n { "d":1 */\n"e":1\n}'],
    ['{\n  "a":1, /* b\n c:1 */ "d":[]\n}', 1, 1, '{\n  "a": 1, /* b\n c:1 */ "d":[]\n}'],
    ['{\n  "a":1,\n  "b":"x\n}', 1, 1, '{\n  "a": 1,\n  "b":"x\n}'],
    ['{\n  "a":1,\n  "b":"x\n}', 1, 2, '{\n  "a":1,\n  "b":"x\n}'],
    ['{\n  "a":1,\n  /* b\n  "c":1', 3, 3, '{\n  "a":1,\n  /* b\n  "c":1'],
  ])('formats a range of %j: lines %i to %i', async (text, first, last, expected) => {
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

  it('does not change a range that is indented too deeply', async () => {
    const text = `${' '.repeat(1000)}[\n,\n,\n]`;
    const edits = await lsp.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: await lsp.open(text) },
      range: { start: { line: 0, character: 0 }, end: { line: 3, character: 1 } },
      options,
    });
    expect(edits).toEqual([]);
  });

  it('limits the tab width', async () => {
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
  ])('does not change %j', async (text) => {
    const textDocument = { uri: await lsp.open(text) };
    expect(await lsp.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toEqual([]);
  });
});
