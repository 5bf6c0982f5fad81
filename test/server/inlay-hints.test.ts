import { InlayHintRequest, type MarkupContent, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start(undefined, { inlayHints: true });
});
afterAll(() => lsp.stop());

async function hintsOf(text: string, client = lsp, part?: Range) {
  const uri = await client.open(text);
  const document = TextDocument.create(uri, 'userpool', 1, text);
  const range = part ?? { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
  await client.close(uri);
  return { hints: hints ?? [], document };
}

/** Returns the text with its hints inserted in ‹brackets›. */
async function hinted(text: string, client = lsp, part?: Range): Promise<string> {
  const { hints, document } = await hintsOf(text, client, part);
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `‹${label as string}›`,
  }));
  return TextDocument.applyEdits(document, edits);
}

it('hints follow the opening brace of a multi-line object, and precede the closing brace of a single-line object', async () => {
  expect(
    await hinted(
      '{\n  "Policies": {\n    "PasswordPolicy": {\n      "MinimumLength": 12,\n      "RequireLowercase": true,\n      "RequireUppercase": true, "RequireNumbers": true\n    }\n  },\n  "KeyConfiguration": { "KmsKeyArn": "x" },\n  "UserPoolAddOns": {}\n}',
    ),
  ).toBe(
    '{\n  "Policies": {‹omitted; default: SignInPolicy›\n    "PasswordPolicy": {‹omitted; default: PasswordHistorySize 0›\n      "MinimumLength": 12,\n      "RequireLowercase": true,\n      "RequireUppercase": true, "RequireNumbers": true\n    }\n  },\n  "KeyConfiguration": { "KmsKeyArn": "x"‹omitted; default: KeyType "AWS_OWNED_KEY"› },\n  "UserPoolAddOns": {‹omitted; default: AdvancedSecurityMode "OFF"›}\n}',
  );
});

it('hints name the missing settings of each object', async () => {
  expect(await hinted('{ "Policies": { "SignInPolicy": {}, "PasswordPolicy": {} } }')).toBe(
    '{ "Policies": { "SignInPolicy": {‹omitted; default: AllowedFirstAuthFactors ["PASSWORD"]›}, "PasswordPolicy": {‹omitted; default: PasswordHistorySize 0›} } }',
  );
});

it.each([
  ['the file itself', '{ "PoolName": "x" }'],
  ['an object that omits nothing', '{ "IssuerConfiguration": { "Type": "ORIGINAL" } }'],
  ['an object whose settings have no default', '{ "LambdaConfig": {}, "SmsConfiguration": {}, "UserPoolTags": {} }'],
  ['an object that is not part of the request', '{ "Unheard": {}, "PoolName": { "PasswordPolicy": {} } }'],
])('%s has no hints', async (_, text) => {
  expect(await hinted(text)).toBe(text);
});

it.each([
  [
    'a default that differs from the value after a reset',
    '{ "DcrConfiguration": { "OpenDcrEnabled": false } }',
    'EnableStatus',
  ],
  ['password requirements that are off without a policy', '{ "Policies": { "PasswordPolicy": {} } }', 'RequireSymbols'],
  ['the defaults of an object that a new pool does not have', '{ "DeviceConfiguration": {} }', 'omitted'],
])('do not name %s', async (_, text, name) => {
  expect(await hinted(text)).not.toContain(name);
});

it('hints describe the effect of omitting a setting', async () => {
  const { hints } = await hintsOf(
    '{ "UserPoolId": "eu-west-1_Abc1", "Policies": { "PasswordPolicy": { "PasswordHistorySize": 2 } } }',
  );
  expect((hints[0]!.tooltip as MarkupContent).value).toBe(
    [
      '- **SignInPolicy**: default `{"AllowedFirstAuthFactors":["PASSWORD"]}`. If omitted from a request: the pool keeps its value (tested against AWS).',
      '',
      "If omitted from this file: when you push, you're asked whether to keep the live value or reset it.",
    ].join('\n'),
  );
});

it('hints in the file of a new pool describe only the default', async () => {
  const { hints } = await hintsOf(
    '{ "PoolName": "x", "Policies": { "PasswordPolicy": { "PasswordHistorySize": 2 } } }',
  );
  expect((hints[0]!.tooltip as MarkupContent).value).toBe(
    '- **SignInPolicy**: default `{"AllowedFirstAuthFactors":["PASSWORD"]}`.',
  );
});

describe('hints are limited', () => {
  it('to the visible part of the text', async () => {
    const text = '{\n"IssuerConfiguration": {},\n"KeyConfiguration": {},\n"UserPoolAddOns": {}\n}';
    const part = { start: { line: 2, character: 0 }, end: { line: 2, character: 30 } };
    expect(await hinted(text, lsp, part)).toBe(
      '{\n"IssuerConfiguration": {},\n"KeyConfiguration": {‹omitted; default: KeyType "AWS_OWNED_KEY"›},\n"UserPoolAddOns": {}\n}',
    );
  });

  it('in number', async () => {
    const { hints } = await hintsOf(`{ ${Array.from({ length: 500 }, () => '"KeyConfiguration": {}').join()} }`);
    expect(hints).toHaveLength(100);
  });
});

it('hints are shown in an incomplete file', async () => {
  expect(await hinted('{ "KeyConfiguration": {\n "KmsKeyArn": "')).toContain('{‹omitted; default: KeyType');
});

it('hints are off by default', async () => {
  const plain = await Lsp.start();
  expect(await hinted('{ "KeyConfiguration": {} }', plain)).toBe('{ "KeyConfiguration": {} }');
  await plain.stop();
});
