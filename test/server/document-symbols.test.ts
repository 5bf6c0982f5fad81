import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

async function symbolsOf(text: string): Promise<DocumentSymbol[]> {
  const uri = await lsp.open(text);
  const symbols = await lsp.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  await lsp.close(uri);
  return symbols as DocumentSymbol[];
}

/** Formats an outline as indented lines with details. */
function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail === undefined ? '' : ` — ${detail}`}`,
    ...lines(children, `${indent}  `),
  ]);
}

const outline = async (text: string) => lines(await symbolsOf(text));
const lambda = (name: string) => `"arn:aws:lambda:eu-west-1:123456789012:function:${name}"`;

it('has nested properties in the order of the text, with their values', async () => {
  expect(
    await outline(`{
      "$schema": "x",
      "MfaConfiguration": "OFF",
      "Policies": { "PasswordPolicy": { "MinimumLength": 8, "RequireNumbers": true }, "SignInPolicy": null },
      "UserPoolTags": {}
    }`),
  ).toEqual([
    '$schema — x',
    'MfaConfiguration — OFF',
    'Policies',
    '  PasswordPolicy',
    '    MinimumLength — 8',
    '    RequireNumbers — true',
    '  SignInPolicy — null',
    'UserPoolTags — {}',
  ]);
});

it('names list items by their content', async () => {
  expect(
    await outline(`{
      "AutoVerifiedAttributes": ["email", "phone_number"],
      "AccountRecoverySetting": {
        "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }, { "Priority": 2 }, {}]
      },
      "LambdaConfig": { "PreSignUp": ${lambda('pre-sign-up')} },
      "Unheard": [[1, 2], []]
    }`),
  ).toEqual([
    'AutoVerifiedAttributes — email, phone_number',
    '  email',
    '  phone_number',
    'AccountRecoverySetting',
    '  RecoveryMechanisms',
    '    verified_email — Priority: 1',
    '      Priority — 1',
    '      Name — verified_email',
    '    [1] — Priority: 2',
    '      Priority — 2',
    '    [2]',
    'LambdaConfig',
    '  PreSignUp — function:pre-sign-up',
    'Unheard',
    '  [0] — 1, 2',
    '    1',
    '    2',
    '  [1] — []',
  ]);
});

it('shows the kind of each value', async () => {
  const symbols = await symbolsOf(`{
    "PoolName": "x", "MfaConfiguration": "ON", "AutoVerifiedAttributes": ["email"], "Policies": {},
    "LambdaConfig": { "PreSignUp": ${lambda('x')}, "KMSKeyID": "arn:aws:kms:eu-west-1:123456789012:key/1" },
    "N": 1, "B": false, "Z": null, "V": }`);
  const kinds = (list: readonly DocumentSymbol[]): [string, SymbolKind][] =>
    list.flatMap(({ name, kind, children = [] }) => [[name, kind], ...kinds(children)]);
  expect(Object.fromEntries(kinds(symbols))).toEqual({
    PoolName: SymbolKind.String,
    MfaConfiguration: SymbolKind.EnumMember,
    AutoVerifiedAttributes: SymbolKind.Array,
    email: SymbolKind.EnumMember,
    Policies: SymbolKind.Object,
    LambdaConfig: SymbolKind.Object,
    PreSignUp: SymbolKind.Function,
    KMSKeyID: SymbolKind.Key,
    N: SymbolKind.Number,
    B: SymbolKind.Boolean,
    Z: SymbolKind.Null,
    V: SymbolKind.Property,
  });
});

describe('the range of an outline item', () => {
  it('covers the whole property and selects its name', async () => {
    const text = '{ "A": { "Name": "x" }, "L": [{ "Priority": 1, "Name": "verified_email" }, { "P": 1 }] }';
    const document = TextDocument.create('', '', 1, text);
    const [a, list] = await symbolsOf(text);
    const [named, other] = list!.children!;
    expect(
      [a, named, other].map((symbol) => [document.getText(symbol!.range), document.getText(symbol!.selectionRange)]),
    ).toEqual([
      ['"A": { "Name": "x" }', '"A"'],
      ['{ "Priority": 1, "Name": "verified_email" }', '"verified_email"'],
      ['{ "P": 1 }', '{ "P": 1 }'],
    ]);
  });

  it.each([
    '{ "A": { "B": [ { "Name": "x", "C',
    '{ "A": , "B" "C": [1, , {"Name"',
    '[{ "Name": ',
    '{ : 1, "" : {} , ""',
  ])('is inside the range of its parent, even in %j', async (text) => {
    const document = TextDocument.create('', '', 1, text);
    const check = (symbols: readonly DocumentSymbol[], start: number, end: number): void => {
      for (const { name, range, selectionRange, children = [] } of symbols) {
        const offsets = [range.start, selectionRange.start, selectionRange.end, range.end].map((at) =>
          document.offsetAt(at),
        );
        expect(name).not.toBe('');
        expect([start, ...offsets, end]).toEqual([start, ...offsets, end].sort((a, b) => a - b));
        check(children, offsets[0]!, offsets[3]!);
      }
    };
    const symbols = await symbolsOf(text);
    expect(symbols).not.toEqual([]);
    check(symbols, 0, text.length);
  });
});

it('shortens long, blank and hostile strings to one line', async () => {
  const long = 'x'.repeat(100_000);
  expect(await outline(`{ "": 1, " ": 2, "a\\nb\\u202Ec": "${long}", "L": ["", "\\u0000"] }`)).toEqual([
    '"" — 1',
    '" " — 2',
    `a↵b c — ${'x'.repeat(60)}…`,
    'L — "", " "',
    '  ""',
    '  " "',
  ]);
});

it('has only the outermost items of a very large file', async () => {
  const tags = Array.from({ length: 10_000 }, (_, i) => `"tag${i}": "v"`).join();
  const symbols = await symbolsOf(`{ "UserPoolTags": { ${tags} }, "PoolName": "x" }`);
  expect(symbols.map(({ name, children }) => [name, children?.length])).toEqual([
    ['UserPoolTags', 4998],
    ['PoolName', 0],
  ]);
});

it('is a flat list for a client without nested symbols', async () => {
  const plain = await Lsp.start({});
  const uri = await plain.open('{ "Policies": { "PasswordPolicy": { "MinimumLength": 8 } } }');
  const symbols = await plain.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(symbols).toMatchObject([
    { name: 'Policies', location: { uri } },
    { name: 'PasswordPolicy', containerName: 'Policies' },
    { name: 'MinimumLength', containerName: 'Policies.PasswordPolicy' },
  ]);
  await plain.stop();
});
