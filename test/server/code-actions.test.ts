import { CodeActionRequest, type CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { readClientFeatures } from '../../server/src/client-features.ts';
import { OpenDocument } from '../../server/src/documents/open-document.ts';
import { codeActionsProvider } from '../../server/src/features/code-actions/index.ts';
import { MAX_LINEAR_GROWTH, timeOf } from '../support/growth.ts';
import { editor, Lsp } from '../support/lsp.ts';
import { editsIn, fixed, fixesFor, applied, isFix, POOL } from '../support/lsp-text.ts';

/** All files in these tests are incomplete. */
const withoutMissing = { rules: { 'request-incomplete': 'off' } };

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start(editor, withoutMissing);
});
afterAll(() => lsp.stop());

const file = (...members: string[]): string =>
  `{\n  // keep me\n${[POOL, ...members].map((member) => `  ${member}`).join(',\n')}\n}\n`;

const ofRules: [code: string, title: string, before: string[], after: string[]][] = [
  [
    'attr-verify-subset',
    'Add phone_number to AutoVerifiedAttributes',
    [
      '"AutoVerifiedAttributes": ["email"]',
      '"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email", "phone_number"] }',
      '"SmsConfiguration": {}',
    ],
    [
      '"AutoVerifiedAttributes": ["email", "phone_number"]',
      '"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email", "phone_number"] }',
      '"SmsConfiguration": {}',
    ],
  ],
  [
    'autoverify-phone-needs-sms',
    'Remove phone_number from AutoVerifiedAttributes',
    ['"AutoVerifiedAttributes": ["email", "phone_number"]'],
    ['"AutoVerifiedAttributes": ["email"]'],
  ],
  ['create-only-field', 'Remove Schema', ['"Schema": []', '"PoolName": "x"'], ['"PoolName": "x"']],
  [
    'custom-sender-needs-kms',
    'Remove CustomEmailSender',
    [
      '"LambdaConfig": { "CustomEmailSender": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:mail" } }',
    ],
    ['"LambdaConfig": {}'],
  ],
  [
    'mfa-on-otp-first-factor',
    'Remove EMAIL_OTP from AllowedFirstAuthFactors',
    [
      '"MfaConfiguration": "ON"',
      '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
    ],
    ['"MfaConfiguration": "ON"', '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } }'],
  ],
  ['null-value', 'Change to []', ['"AutoVerifiedAttributes": null'], ['"AutoVerifiedAttributes": []']],
  [
    'pretoken-mismatch',
    'Use the ARN of PreTokenGenerationConfig for both',
    [
      '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a", "PreTokenGenerationConfig": { "LambdaVersion": "V2_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
    ],
    [
      '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:b", "PreTokenGenerationConfig": { "LambdaVersion": "V2_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
    ],
  ],
  ['read-only-field', 'Rename to PoolName', ['"Name": "x"'], ['"PoolName": "x"']],
  [
    'threat-tier-essentials',
    'Raise UserPoolTier to PLUS',
    ['"UserPoolTier": "ESSENTIALS"', '"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }'],
    ['"UserPoolTier": "PLUS"', '"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }'],
  ],
  [
    'unused-account-validity',
    'Remove UnusedAccountValidityDays',
    [
      '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }',
      '"AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true, "UnusedAccountValidityDays": 7 }',
    ],
    [
      '"Policies": { "PasswordPolicy": { "TemporaryPasswordValidityDays": 7 } }',
      '"AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true }',
    ],
  ],
];

const ofSyntax: typeof ofRules = [
  ['json-syntax', 'Remove the double quote', ['"PoolName": "x""'], ['"PoolName": "x"']],
  [
    'json-syntax',
    'Remove the double quote',
    ['"AutoVerifiedAttributes": ["email"]"', '"PoolName": "x"'],
    ['"AutoVerifiedAttributes": ["email"]', '"PoolName": "x"'],
  ],
  ['json-syntax', 'Remove the double quote', ['"PoolName": "Cust"omers"'], ['"PoolName": "Customers"']],
  ['json-syntax', 'Escape the double quote', ['"PoolName": "Cust"omers"'], ['"PoolName": "Cust\\"omers"']],
  [
    'json-syntax',
    'Insert a comma',
    ['"Policies": { "PasswordPolicy": { "MinimumLength": 12 /* long */ "RequireNumbers": true } }'],
    ['"Policies": { "PasswordPolicy": { "MinimumLength": 12, /* long */ "RequireNumbers": true } }'],
  ],
  [
    'json-syntax',
    'Insert a comma',
    ['"AutoVerifiedAttributes": ["email" "phone_number"]'],
    ['"AutoVerifiedAttributes": ["email", "phone_number"]'],
  ],
  [
    'json-syntax',
    'Remove the double quotes',
    ['"PoolName": "x",""\n"UserPoolTags": {}'],
    ['"PoolName": "x",\n"UserPoolTags": {}'],
  ],
  [
    'json-syntax',
    'Remove the comma',
    ['"PoolName": "x",', '"UserPoolTags": {}'],
    ['"PoolName": "x"', '"UserPoolTags": {}'],
  ],
  ['json-syntax', 'Insert a colon', ['"PoolName" "x"'], ['"PoolName": "x"']],
  [
    'json-syntax',
    'Close the string',
    ['"AutoVerifiedAttributes": ["email],\n"PoolName": "x"'],
    ['"AutoVerifiedAttributes": ["email"],\n"PoolName": "x"'],
  ],
  ['json-syntax', 'Escape the backslash', ['"PoolName": "a\\d\\n"'], ['"PoolName": "a\\\\d\\n"']],
  ['json-syntax', 'Remove }', ['"UserPoolTags": {}},\n  "PoolName": "x"'], ['"UserPoolTags": {},\n  "PoolName": "x"']],
  [
    'json-syntax',
    'Change to //',
    ['"PoolName": "x", # ours\n"UserPoolTags": {}'],
    ['"PoolName": "x", // ours\n"UserPoolTags": {}'],
  ],
  ['json-syntax', 'Change to "PoolName"', ['PoolName: "x"'], ['"PoolName": "x"']],
  ['json-syntax', 'Change to "x"', [`"PoolName": 'x'`], ['"PoolName": "x"']],
  ['json-syntax', 'Change to "OPTIONAL"', ['"MfaConfiguration": OPTIONAL'], ['"MfaConfiguration": "OPTIONAL"']],
  ...['flase', 'False', 'FALSE', 'no'].map((written): (typeof ofRules)[number] => [
    'json-syntax',
    'Change to false',
    [`"Policies": { "PasswordPolicy": { "RequireNumbers": ${written}, "RequireSymbols": true } }`],
    ['"Policies": { "PasswordPolicy": { "RequireNumbers": false, "RequireSymbols": true } }'],
  ]),
];

const ofStructure: typeof ofRules = [
  ['unknown-field', 'Rename to MfaConfiguration', ['"MfaConfigration": "ON"'], ['"MfaConfiguration": "ON"']],
  ['unknown-field', 'Remove Unheard', ['"Unheard": 1', '"PoolName": "x"'], ['"PoolName": "x"']],
  [
    'type-mismatch',
    'Change to 12',
    ['"Policies": { "PasswordPolicy": { "MinimumLength": "12" } }'],
    ['"Policies": { "PasswordPolicy": { "MinimumLength": 12 } }'],
  ],
  ['enum-value', 'Change to "ON"', ['"MfaConfiguration": "on"'], ['"MfaConfiguration": "ON"']],
  [
    'password-min-length',
    'Change to 6',
    ['"Policies": { "PasswordPolicy": { "MinimumLength": 5 /* few */ } }'],
    ['"Policies": { "PasswordPolicy": { "MinimumLength": 6 /* few */ } }'],
  ],
];

describe('a quick fix', () => {
  it.each([...ofRules, ...ofStructure, ...ofSyntax])('fixes %s: %s', async (code, title, before, after) => {
    const text = await fixed(lsp, file(...before), code, title);
    expect(text).toBe(file(...after));
    expect((await lsp.diagnose(text)).map((diagnostic) => diagnostic.code)).not.toContain(code);
  });

  it('belongs to its diagnostic, and is preferred if it is the obvious fix', async () => {
    const uri = await lsp.open(`{ ${POOL}, "MfaConfigration": "ON" }`);
    expect((await fixesFor(lsp, uri, 'unknown-field')).filter(isFix)).toMatchObject([
      {
        title: 'Rename to MfaConfiguration',
        kind: 'quickfix',
        isPreferred: true,
        diagnostics: [{ code: 'unknown-field' }],
      },
      { title: 'Remove MfaConfigration', kind: 'quickfix', diagnostics: [{ code: 'unknown-field' }] },
    ]);
  });

  it('is not offered if the client requests other kinds of actions', async () => {
    const uri = await lsp.open('{ "Arn": "x" }');
    const ask = async (only: string[]) =>
      lsp.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 7 } },
        context: { diagnostics: await lsp.pull(uri), only },
      });
    expect(await ask(['source.organizeImports'])).toEqual([]);
    expect(await ask(['quickfix'])).not.toEqual([]);
  });

  it('is offered to a client that drops diagnostic data and does not support versioned edits', async () => {
    const plain = await Lsp.start({ ...editor, workspace: {} }, withoutMissing);
    const text = `{ ${POOL}, "Arn": "x" }`;
    const uri = await plain.open(text);
    const diagnostics = (await plain.pull(uri)).map(({ data: _data, ...diagnostic }) => diagnostic);
    const [action] = (await plain.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    })) as CodeAction[];
    expect(action?.edit).not.toHaveProperty('documentChanges');
    expect(applied(text, editsIn(action!.edit!, uri))).toBe(`{ ${POOL} }`);
    await plain.stop();
  });

  it.each([
    [`{ ${POOL}, "MfaConfigration": "ON", "MfaConfigration": "OFF" }`, 'unknown-field'],
    [`{ ${POOL}, "Name": "x", "Name": "y" }`, 'read-only-field'],
    [`{ ${POOL}, "Policies": { "SignInPolicys": {}, "SignInPolicys": {} } }`, 'unknown-field'],
  ])('does not rename one of two properties with the same name: %s', async (text, code) => {
    const titles = (await fixesFor(lsp, await lsp.open(text), code)).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Rename'))).toEqual([]);
  });

  it('renames a property even if another object has a property with that name', async () => {
    const text = `{ ${POOL}, "MfaConfigration": "ON", "UserPoolTags": { "MfaConfigration": "a" } }`;
    expect(await fixed(lsp, text, 'unknown-field', 'Rename to MfaConfiguration')).toBe(
      `{ ${POOL}, "MfaConfiguration": "ON", "UserPoolTags": { "MfaConfigration": "a" } }`,
    );
  });

  it('is not offered for another tool’s diagnostic', async () => {
    const uri = await lsp.open('{ "Arn": "x" }');
    const diagnostics = (await lsp.pull(uri)).map((diagnostic) => ({ ...diagnostic, source: 'other' }));
    const actions = await lsp.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    });
    expect(actions).toEqual([]);
  });
});

describe('after a change to the text', () => {
  const ask = async (uri: string, edit: string) => {
    const diagnostics = await lsp.pull(uri);
    await lsp.change(uri, 2, edit);
    return (await lsp.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    })) as CodeAction[];
  };

  it('a fix is computed for the new text, and is tied to that version', async () => {
    const uri = await lsp.open(`{ ${POOL}, "Arn": "x" }`);
    const text = `{ ${POOL},\n  // moved\n  "PoolName": "p", "Arn": "x" }`;
    const [action] = await ask(uri, text);
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 2 } }]);
    expect(applied(text, editsIn(action!.edit!, uri))).toBe(`{ ${POOL},\n  // moved\n  "PoolName": "p" }`);
  });

  it('a removed diagnostic has no fix', async () => {
    const uri = await lsp.open(`{ ${POOL}, "Arn": "x" }`);
    expect(await ask(uri, `{ ${POOL}, "Air": "x" }`)).toEqual([]);
  });
});

it('offers the fix at the diagnostic’s position if two diagnostics have the same code and path', () => {
  const uri = 'file:///x.userpool.json';
  const diagnostic = (offset: number, title: string): LocatedDiagnostic => ({
    ...{ code: 'c', severity: 'error', message: 'm', path: ['a'], relatedRanges: [] },
    range: { offset, length: 3 },
    fixes: [{ title, edits: [{ kind: 'remove', path: ['a'] }] }],
  });
  const document = new OpenDocument(TextDocument.create(uri, 'userpool', 1, '{ "a": 1, "a": 2 }'), {
    check: () => [diagnostic(2, 'first'), diagnostic(10, 'second')],
  });
  const titlesAt = (character: number): string[] => {
    const range = { start: { line: 0, character }, end: { line: 0, character: character + 3 } };
    const diagnostics = [{ range, code: 'c', source: 'userpool', message: 'm', data: { path: ['a'] } }];
    const params = { textDocument: { uri }, range, context: { diagnostics } };
    return codeActionsProvider(readClientFeatures(editor))(document, params).map(({ title }) => title);
  };
  expect(titlesAt(2)).toEqual(['first']);
  expect(titlesAt(10)).toEqual(['second']);
  expect(titlesAt(4), 'the text has moved on').toEqual(['first', 'second']);
});

it('finds the fixes of a thousand diagnostics among very many', { timeout: 60_000 }, async () => {
  const text = `{ ${POOL}, "AutoVerifiedAttributes": [${Array.from({ length: 20_000 }, () => '"email"').join(', ')}] }`;
  const uri = await lsp.open(text);
  const diagnostics = await lsp.pull(uri);
  await lsp.close(uri);
  expect(diagnostics).toHaveLength(1000);
  const actions = codeActionsProvider(readClientFeatures(editor));
  const document = new OpenDocument(TextDocument.create(uri, 'userpool', 1, text), {
    check: (_, file) => checkDocument(file),
  });
  const find = (count: number): void =>
    void actions(document, {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics: diagnostics.slice(0, count) },
    });
  // If each search started from the beginning, a thousand searches would take a thousand times as long as one.
  const forOne = Math.max(Math.min(timeOf(find, 1), timeOf(find, 1), timeOf(find, 1)), 1_000);
  expect(timeOf(find, 1000) / forOne).toBeLessThan(MAX_LINEAR_GROWTH);
});
