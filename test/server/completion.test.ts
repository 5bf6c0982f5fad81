import { CompletionItemKind } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { createMembers, requestMembers } from '#core/resources/pool/shape';
import { editor, Lsp } from '../support/lsp.ts';
import { accept, accepted, completionsAt, labelsAt } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start(editor, { triggerSuggestCommand: true });
});
afterAll(() => lsp.stop());

describe('settings', () => {
  /** Returns the completions except recipes, which come after all settings. */
  const membersAt = async (marked: string) => {
    const recipes = (await completionsAt(lsp, marked)).filter(({ kind }) => kind === CompletionItemKind.Snippet);
    const labels = await labelsAt(lsp, marked);
    expect(labels.slice(labels.length - recipes.length).sort()).toEqual(recipes.map(({ label }) => label).sort());
    return labels.slice(0, labels.length - recipes.length);
  };

  it('are all settings of the request, in a useful order', async () => {
    const labels = await membersAt('{\n  "UserPoolId": "eu-west-1_Abc1",\n  |\n}');
    expect(labels.slice(0, 6)).toEqual([
      'PoolName',
      'UserPoolTier',
      'Policies',
      'MfaConfiguration',
      'AutoVerifiedAttributes',
      'AccountRecoverySetting',
    ]);
    expect(['UserPoolId', ...labels].sort()).toEqual([...requestMembers].sort());
  });

  it('for a new pool are the settings of its request plus the pool ID, which would turn the file into one for an existing pool', async () => {
    const labels = await membersAt('{\n  |\n}');
    expect(labels.slice(0, 6)).toEqual([
      'PoolName',
      'UserPoolId',
      'UsernameAttributes',
      'AliasAttributes',
      'UsernameConfiguration',
      'Schema',
    ]);
    expect([...labels].sort()).toEqual(['UserPoolId', ...createMembers].sort());
    expect(await membersAt('{ "Schema": [{ "Name": "email", | }] }')).toEqual([
      'AttributeDataType',
      'Mutable',
      'Required',
      'StringAttributeConstraints',
      'NumberAttributeConstraints',
      'DeveloperOnlyAttribute',
    ]);
    expect((await labelsAt(lsp, '{ "UsernameAttributes": [|] }')).sort()).toEqual(['"email"', '"phone_number"']);
  });

  it('are last and marked if they are deprecated', async () => {
    const deprecated = ['EmailVerificationSubject', 'EmailVerificationMessage', 'SmsVerificationMessage'];
    expect((await membersAt('{ | }')).slice(-3)).toEqual(deprecated);
    const items = await completionsAt(lsp, '{ | }');
    expect(
      items
        .filter(({ tags }) => tags?.includes(1))
        .map(({ label }) => label)
        .sort(),
    ).toEqual(deprecated.sort());
  });

  it('are offered in a useful order in nested objects, with the required ones first', async () => {
    const at = (members: string) => labelsAt(lsp, `{ ${members} }`);
    expect(await at('"LambdaConfig": { "CustomEmailSender": { | } }')).toEqual(['LambdaVersion', 'LambdaArn']);
    expect((await at('"LambdaConfig": { | }')).slice(0, 3)).toEqual([
      'PreSignUp',
      'PostConfirmation',
      'PreTokenGenerationConfig',
    ]);
    expect((await at('"EmailConfiguration": { | }'))[0]).toBe('EmailSendingAccount');
    expect((await at('"SmsConfiguration": { "EumsSms": { | } }'))[0]).toBe('CallerArn');
    expect(await at('"AcrConfiguration": { | }')).toEqual(['Level1', 'Level2', 'Level3', 'Level4']);
  });

  it('are offered only if they are missing', async () => {
    expect(
      await labelsAt(lsp, '{ "UserPoolId": "", "LambdaConfig": { "CustomSMSSender": { "LambdaArn": "", | } } }'),
    ).toEqual(['LambdaVersion']);
  });

  it.each([
    ['{ "Policies": { "PasswordPolicy": {}, | } }', ['SignInPolicy']],
    ['{ "Policies": { | "PasswordPolicy": {} } }', ['SignInPolicy']],
    ['{ "Policies": { "PasswordPolicy": {} "S| ', ['SignInPolicy']],
    ['{ "Policies": { "PasswordPolicy" |\n } }', []],
    ['{ "Policies": { "PasswordPolicy": , | } }', ['SignInPolicy']],
    ['{ "PoolName": x, "Policies": { "PasswordPolicy": {\n  "MinimumLength": 8,\n } "|', ['SignInPolicy']],
    ['{ "AcrConfiguration": { "Level1": {}, "Level3": {}, | } ', ['Level2', 'Level4']],
    [
      '{ "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1 }, { "Name": "admin_only", "| }] } }',
      ['Priority'],
    ],
  ])('are offered only if they are missing, even in broken JSON: %j', async (marked, expected) => {
    expect(await labelsAt(lsp, marked)).toEqual(expected);
  });

  it('have a description', async () => {
    const items = await completionsAt(lsp, '{ "| }');
    expect(items.find(({ label }) => label === 'PoolName')?.documentation).toEqual({
      kind: 'markdown',
      value: expect.stringContaining('Name of the pool in the console') as string,
    });
  });

  it('are offered regardless of the $schema that the file refers to', async () => {
    expect(await labelsAt(lsp, '{ "$schema": "https://example.com/x.json", "Policies": { | } }')).toEqual([
      'PasswordPolicy',
      'SignInPolicy',
    ]);
  });

  it.each([
    'untitled:Untitled-1',
    'vscode-remote://ssh-remote%2Bhost/home/a%20b/x.userpool.json',
    'vscode-vfs://github/owner/repo/x.userpool.json?ref=main#top',
    'git:/c%3A/x.userpool.json?%7B%22ref%22%3A%22HEAD%22%7D',
    'no uri at all',
  ])('are offered in %s', async (uri) => {
    expect(await completionsAt(lsp, '{ "Policies": { | } }', uri)).toHaveLength(2);
  });
});

describe('accepting a setting', () => {
  it.each([
    ['{|}', 'PoolName', '{"PoolName": "|"}'],
    ['{ "|" }', 'PoolName', '{ "PoolName": "|" }'],
    ['{ "Pool| }', 'PoolName', '{ "PoolName": "|" }'],
    ['{ Pool| }', 'PoolName', '{ "PoolName": "|" }'],
    ['{\n  Pool|', 'PoolName', '{\n  "PoolName": "|"'],
    ['{ "Pool|": "x" }', 'PoolName', '{ "PoolName": "x" }'],
    ['{\n  "Pool|\n  "MfaConfiguration": "ON"\n}', 'PoolName', '{\n  "PoolName": "|",\n  "MfaConfiguration": "ON"\n}'],
    ['{\n  |\n  "MfaConfiguration": "ON"\n}', 'PoolName', '{\n  "PoolName": "|",\n  "MfaConfiguration": "ON"\n}'],
    ['{\n  "MfaConfiguration": "ON"\n  |\n}', 'PoolName', '{\n  "MfaConfiguration": "ON",\n  "PoolName": "|"\n}'],
    [
      '{\n  "MfaConfiguration": "ON" // all, and always\n  "|"\n}',
      'PoolName',
      '{\n  "MfaConfiguration": "ON", // all, and always\n  "PoolName": "|"\n}',
    ],
    ['{ "MfaConfiguration": "ON", /* , */ |}', 'PoolName', '{ "MfaConfiguration": "ON", /* , */ "PoolName": "|"}'],
    [
      '{ "Policies": { | } }',
      'SignInPolicy',
      '{ "Policies": { "SignInPolicy": {\n  "AllowedFirstAuthFactors": [\n    "|PASSWORD"\n  ]\n} } }',
    ],
    [
      '{ "Policies": { "PasswordPolicy": { "Min|" } } }',
      'MinimumLength',
      '{ "Policies": { "PasswordPolicy": { "MinimumLength": |8 } } }',
    ],
    [
      '{\n  "LambdaConfig": {\n    "Cus|"\n  }\n}',
      'CustomSMSSender',
      '{\n  "LambdaConfig": {\n    "CustomSMSSender": {\n      "LambdaVersion": "|V1_0",\n      "LambdaArn": ""\n    }\n  }\n}',
    ],
    ['{\n  |\n}', 'LambdaConfig', '{\n  "LambdaConfig": {\n    |\n  }\n}'],
    ['{\n  |\n}', 'AutoVerifiedAttributes', '{\n  "AutoVerifiedAttributes": [|]\n}'],
    ['{\n  |\n}', 'UserPoolTags', '{\n  "UserPoolTags": {\n    "|name": "value"\n  }\n}'],
    [
      '{ "AcrConfiguration": {|} }',
      'Level2',
      '{ "AcrConfiguration": {"Level2": {\n  "AcrValue": "|urn:cognito:loa:2"\n}} }',
    ],
    // an unclosed string, followed by another string on the same line
    [
      '{ "Policies": { "PasswordPolicy": { "Req| "MinimumLength": 8 } } }',
      'RequireSymbols',
      '{ "Policies": { "PasswordPolicy": { "RequireSymbols": |true, "MinimumLength": 8 } } }',
    ],
    [
      '{ "Policies": { "S| }, "PoolName": "x" }',
      'SignInPolicy',
      '{ "Policies": { "SignInPolicy": {\n  "AllowedFirstAuthFactors": [\n    "|PASSWORD"\n  ]\n} }, "PoolName": "x" }',
    ],
    // followed by another property on the same line
    [
      '{ "Policies": { "PasswordPolicy": { "Req|" "MinimumLength": 8 } } }',
      'RequireSymbols',
      '{ "Policies": { "PasswordPolicy": { "RequireSymbols": |true, "MinimumLength": 8 } } }',
    ],
    [
      '{ "Policies": { "PasswordPolicy": { Req| "MinimumLength": 8 } } }',
      'RequireSymbols',
      '{ "Policies": { "PasswordPolicy": { "RequireSymbols": |true, "MinimumLength": 8 } } }',
    ],
    [
      '{ "Po|" /* c */, "MfaConfiguration": "ON" }',
      'PoolName',
      '{ "PoolName": "|" /* c */, "MfaConfiguration": "ON" }',
    ],
    ['{ "Pool|"/* c */ }', 'PoolName', '{ "PoolName": "|"/* c */ }'],
    ['{ "Pool|": }', 'PoolName', '{ "PoolName": }'],
    [
      '{ "Pool|": { "a": [1, 2] }, "UserPoolId": "x" }',
      'PoolName',
      '{ "PoolName": { "a": [1, 2] }, "UserPoolId": "x" }',
    ],
    // the colon is missing
    [
      '{ "Policies": { "PasswordPolicy": { "Req|" true } } }',
      'RequireSymbols',
      '{ "Policies": { "PasswordPolicy": { "RequireSymbols": true } } }',
    ],
    ['{ "LambdaConfig"| {} }', 'LambdaConfig', '{ "LambdaConfig": {} }'],
    // before a property
    ['{\n  |"UserPoolId": "x"\n}', 'PoolName', '{\n  "PoolName": "|", "UserPoolId": "x"\n}'],
    ['{|"UserPoolId": "x"}', 'PoolName', '{"PoolName": "|", "UserPoolId": "x"}'],
    [
      '{ "UserPoolId": "x",| "MfaConfiguration": "ON" }',
      'PoolName',
      '{ "UserPoolId": "x","PoolName": "|", "MfaConfiguration": "ON" }',
    ],
    ['{\n  "UserPoolId"\n  |\n}', 'PoolName', '{\n  "UserPoolId"\n  "PoolName": "|"\n}'],
    ['|', 'Existing pool: only the ID', '{\n  "UserPoolId": "|eu-west-1_AbCdEf123"\n}'],
    ['// mine\n|', 'Existing pool: only the ID', '// mine\n{\n  "UserPoolId": "|eu-west-1_AbCdEf123"\n}'],
    [
      '{\n  "SmsAuthenticationM|\n}',
      'SmsAuthenticationMessage',
      '{\n  "SmsAuthenticationMessage": "|Your sign-in code is {####}."\n}',
    ],
  ])('%j, %s', async (marked, label, expected) => {
    expect(await accept(lsp, marked, label)).toBe(expected);
  });

  it('triggers suggestions for enum values, and in an empty object or list', async () => {
    const items = await completionsAt(lsp, '{ | }');
    const asks = items.filter(({ command }) => command?.command === 'editor.action.triggerSuggest');
    expect(asks.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['MfaConfiguration', 'LambdaConfig', 'AutoVerifiedAttributes']),
    );
    expect(asks.map(({ label }) => label)).not.toContain('Policies');
  });

  it('triggers no suggestions if the client did not announce the command', async () => {
    const other = await Lsp.start();
    const items = await completionsAt(other, '{ | }');
    expect(items.filter(({ command }) => command)).toEqual([]);
    expect(await accept(other, '{ | }', 'MfaConfiguration'), 'and a value is put in').toBe(
      '{ "MfaConfiguration": "|OFF" }',
    );
    expect(await accept(other, '{ "LambdaConfig": { "PreTokenGenerationConfig": { | } } }', 'LambdaVersion')).toBe(
      '{ "LambdaConfig": { "PreTokenGenerationConfig": { "LambdaVersion": "|V2_0" } } }',
    );
    await other.stop();
  });

  it('produces valid JSON for every setting that has a value', async () => {
    for (const { label, command } of await completionsAt(lsp, '{\n  |\n}')) {
      const text = (await accept(lsp, '{\n  |\n}', label)).replace('|', '');
      if (!command) expect(parseDocument(text).syntaxProblems, text).toEqual([]);
    }
  });
});

describe('values', () => {
  it.each([
    ['{ "MfaConfiguration": | }', '"ON"', '{ "MfaConfiguration": "ON" }'],
    ['{ "MfaConfiguration":|', '"ON"', '{ "MfaConfiguration":"ON"'],
    ['{ "MfaConfiguration": "|" }', '"ON"', '{ "MfaConfiguration": "ON" }'],
    ['{ "MfaConfiguration": "O|" }', '"OPTIONAL"', '{ "MfaConfiguration": "OPTIONAL" }'],
    ['{ "MfaConfiguration": O| }', '"OFF"', '{ "MfaConfiguration": "OFF" }'],
    ['{ "MfaConfiguration": "O| }', '"OFF"', '{ "MfaConfiguration": "OFF" }'],
    [
      '{\n  "MfaConfiguration": "O|\n  "PoolName": "x"\n}',
      '"OFF"',
      '{\n  "MfaConfiguration": "OFF",\n  "PoolName": "x"\n}',
    ],
    ['{ "DcrConfiguration": { "OpenDcrEnabled": | } }', 'true', '{ "DcrConfiguration": { "OpenDcrEnabled": true } }'],
    ['{ "AutoVerifiedAttributes": [|] }', '"email"', '{ "AutoVerifiedAttributes": ["email"] }'],
    [
      '{ "AutoVerifiedAttributes": ["email" |] }',
      '"phone_number"',
      '{ "AutoVerifiedAttributes": ["email", "phone_number"] }',
    ],
    [
      '{ "AccountRecoverySetting": { "RecoveryMechanisms": [|] } }',
      '{ … }',
      '{ "AccountRecoverySetting": { "RecoveryMechanisms": [{\n  "Priority": |1,\n  "Name": "verified_email"\n}] } }',
    ],
    [
      '{ "AccountRecoverySetting": { "RecoveryMechanisms": [{}|] } }',
      '{ … }',
      '{ "AccountRecoverySetting": { "RecoveryMechanisms": [{},{\n  "Priority": |1,\n  "Name": "verified_email"\n}] } }',
    ],
    // an unclosed string, followed by another string on the same line
    ['{ "MfaConfiguration": "O|, "PoolName": "x" }', '"OFF"', '{ "MfaConfiguration": "OFF", "PoolName": "x" }'],
    [
      '{ "AutoVerifiedAttributes": ["| "email"] }',
      '"phone_number"',
      '{ "AutoVerifiedAttributes": ["phone_number", "email"] }',
    ],
    [
      '{ "AccountRecoverySetting": { "RecoveryMechanisms": ["|{ "Priority": 1 }] } }',
      '{ … }',
      '{ "AccountRecoverySetting": { "RecoveryMechanisms": [{\n  "Priority": |2,\n  "Name": "verified_email"\n}, { "Priority": 1 }] } }',
    ],
    ['{ "MfaConfiguration":| "ON" }', '"OFF"', '{ "MfaConfiguration": "OFF" }'],
    ['{ "MfaConfiguration":|"ON", "PoolName": "x" }', '"OFF"', '{ "MfaConfiguration":"OFF", "PoolName": "x" }'],
    ['{ "MfaConfiguration": |"ON" }', '"OFF"', '{ "MfaConfiguration": "OFF" }'],
    [
      '{ "Policies": { "PasswordPolicy": { "MinimumLength":| 12 } } }',
      '8',
      '{ "Policies": { "PasswordPolicy": { "MinimumLength": 8 } } }',
    ],
    ['{ "MfaConfiguration": | "PoolName": "x" }', '"OFF"', '{ "MfaConfiguration": "OFF", "PoolName": "x" }'],
    ['{ "MfaConfiguration": |"PoolName": "x" }', '"OFF"', '{ "MfaConfiguration": "OFF", "PoolName": "x" }'],
    [
      '{\n  "MfaConfiguration": |\n  "PoolName": "x"\n}',
      '"OFF"',
      '{\n  "MfaConfiguration": "OFF",\n  "PoolName": "x"\n}',
    ],
    [
      '{ "AutoVerifiedAttributes": [|"email"] }',
      '"phone_number"',
      '{ "AutoVerifiedAttributes": ["phone_number", "email"] }',
    ],
    ['{ "AutoVerifiedAttributes": ["email"|] }', '"phone_number"', '{ "AutoVerifiedAttributes": ["phone_number"] }'],
  ])('%j, %s', async (marked, label, expected) => {
    expect(await accept(lsp, marked, label)).toBe(expected);
  });

  it.each([
    '{ "Policies":| { "PasswordPolicy": {} } }',
    '{ "AutoVerifiedAttributes": |["email"] }',
    '{ "MfaConfiguration":|\n  "ON" }',
    '{ "MfaConfiguration": | /* why */ "ON" }',
    '{ "MfaConfiguration": | "ON }',
    '{ "MfaConfiguration" | }',
    '{ "AutoVerifiedAttributes": |], "PoolName": "x" }',
    '{ "PoolName": |arn:aws", "MfaConfiguration": "ON" }',
    '{ "MfaConfiguration": /| all users\n "ON" }',
  ])('are not offered where a value cannot be inserted: %j', async (marked) => {
    expect(await completionsAt(lsp, marked)).toEqual([]);
  });

  it.each([
    '{ "UserPoolId": "x" }|',
    '{ "UserPoolId": "x" }\n|',
    '|{ "UserPoolId": "x" }',
    '// pool\n|\n{}',
    '{} }|',
    '{}\nUs|',
  ])('are not offered outside the existing value: %j', async (marked) => {
    expect(await completionsAt(lsp, marked)).toEqual([]);
  });

  it('have a description, with the default marked and the most useful value first', async () => {
    const items = await completionsAt(lsp, '{ "MfaConfiguration": | }');
    items.sort((one, other) => (one.sortText! < other.sortText! ? -1 : 1));
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['"OPTIONAL"', undefined],
      ['"ON"', undefined],
      ['"OFF"', 'Default value'],
    ]);
    expect(items[1]?.documentation).toMatchObject({
      value: expect.stringContaining('All users must sign in with a second factor.') as string,
    });
    expect(await labelsAt(lsp, '{ "UserPoolTier": | }')).toEqual(['"ESSENTIALS"', '"PLUS"', '"LITE"']);
  });

  it('describe true and false', async () => {
    const items = await completionsAt(lsp, '{ "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": | } }');
    expect(Object.fromEntries(items.map(({ label, documentation }) => [label, documentation]))).toEqual({
      true: { kind: 'markdown', value: "Only administrators can create users; there's no sign-up." },
      false: { kind: 'markdown', value: 'Anyone can sign up.' },
    });
  });

  it('do not include useless values', async () => {
    expect(await labelsAt(lsp, '{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [|] } } }')).toEqual([
      '"PASSWORD"',
      '"WEB_AUTHN"',
      '"EMAIL_OTP"',
      '"SMS_OTP"',
    ]);
    expect(await labelsAt(lsp, '{ "DcrConfiguration": { "OpenDcrGrantTypes": [|] } }')).toEqual([
      '"code"',
      '"client_credentials"',
    ]);
  });

  it('do not include items that the list already has', async () => {
    expect(await labelsAt(lsp, '{ "AutoVerifiedAttributes": ["email", |] }')).toEqual(['"phone_number"']);
    expect(await labelsAt(lsp, '{ "AutoVerifiedAttributes": ["email" "|')).toEqual(['"phone_number"']);
    const factors = (items: string) => `{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [${items}`;
    expect(await labelsAt(lsp, factors('"PASSWORD", "WEB_AUTHN", |'))).toEqual(['"EMAIL_OTP"', '"SMS_OTP"']);
    expect(await labelsAt(lsp, factors('|, "EMAIL_OTP"] } }'))).toEqual(['"PASSWORD"', '"WEB_AUTHN"', '"SMS_OTP"']);
  });

  it('are not offered after a value', async () => {
    expect(await completionsAt(lsp, '{ "Policies": {}|}')).toEqual([]);
    expect(await completionsAt(lsp, '{ "AutoVerifiedAttributes": []| }')).toEqual([]);
  });

  it('are not offered in a comment', async () => {
    expect(await completionsAt(lsp, '{ "MfaConfiguration": "ON", // M|\n }')).toEqual([]);
    expect(await completionsAt(lsp, '{ /* M| */ }')).toEqual([]);
    expect(await completionsAt(lsp, '{ /* M|')).toEqual([]);
    expect(await completionsAt(lsp, '{ /* M */| }')).not.toEqual([]);
  });
});

describe('in a valid file', () => {
  const text = `// a pool
{
  "UserPoolId": "eu-west-1_AbCdEf123", "MfaConfiguration": /* all */ "ON",
  "Policies": { "PasswordPolicy": {"MinimumLength":8,"RequireSymbols": true} },
  "AutoVerifiedAttributes": ["email" /* and no other */],
  "AccountRecoverySetting": {"RecoveryMechanisms": [{ "Priority": 1, "Name": "admin_only" }]}, // last
}
`;

  it('every accepted completion keeps the file valid, and keeps all its comments', async () => {
    for (let cursor = 0; cursor <= text.length; cursor++) {
      const marked = `${text.slice(0, cursor)}|${text.slice(cursor)}`;
      for (const item of await completionsAt(lsp, marked)) {
        const after = accepted(marked, item).replace('|', '');
        expect(item.command ? [] : parseDocument(after).syntaxProblems, `${marked} → ${after}`).toEqual([]);
        expect(after.match(/\/[/*].*?(\*\/|\n)/g), `${marked} → ${after}`).toEqual(text.match(/\/[/*].*?(\*\/|\n)/g));
      }
    }
  });
});

describe('a client without snippets', () => {
  it('gets plain text', async () => {
    const plain = await Lsp.start({ ...editor, textDocument: { ...editor.textDocument, completion: {} } });
    expect(await accept(plain, '{\n    "PoolName": "x",\n    Lam|\n}', 'LambdaConfig')).toBe(
      '{\n    "PoolName": "x",\n    "LambdaConfig": {\n        \n    }\n}',
    );
    expect(await accept(plain, '{\n\t"LambdaConfig": {\n\t\t|\n\t}\n}', 'CustomSMSSender')).toBe(
      '{\n\t"LambdaConfig": {\n\t\t"CustomSMSSender": {\n\t\t\t"LambdaVersion": "V1_0",\n\t\t\t"LambdaArn": ""\n\t\t}\n\t}\n}',
    );
    const [item] = await completionsAt(plain, '{ | }');
    expect(item?.command).toBeUndefined();
    expect(typeof item?.documentation).toBe('string');
    await plain.stop();
  });
});
