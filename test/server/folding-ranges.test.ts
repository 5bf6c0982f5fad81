import { FoldingRangeRequest } from 'vscode-languageserver/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

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
