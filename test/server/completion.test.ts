import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '#pool/document';
import { requestMembers } from '#pool/shape';
import { editor, Lsp } from '../support/lsp.ts';
import { accept, completionsAt, labelsAt } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

describe('members', () => {
  const deprecated = ['SmsVerificationMessage', 'EmailVerificationMessage', 'EmailVerificationSubject'];

  it('are all those of the request, the required one first, deprecated ones left out', async () => {
    const labels = await labelsAt(lsp, '{\n  |\n}');
    expect(labels[0]).toBe('UserPoolId');
    expect([...labels].sort()).toEqual(requestMembers.filter((name) => !deprecated.includes(name)).sort());
  });

  it('are those that are not there yet', async () => {
    expect(
      await labelsAt(lsp, '{ "UserPoolId": "", "LambdaConfig": { "CustomSMSSender": { "LambdaArn": "", | } } }'),
    ).toEqual(['LambdaVersion']);
  });

  it('come with their description', async () => {
    const items = await completionsAt(lsp, '{ "| }');
    expect(items.find(({ label }) => label === 'PoolName')?.documentation).toEqual({
      kind: 'markdown',
      value: expect.stringContaining('The updated name of your user pool.') as string,
    });
  });

  it('are known whatever $schema the file names', async () => {
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
  ])('are known in %s', async (uri) => {
    expect(await completionsAt(lsp, '{ "Policies": { | } }', uri)).toHaveLength(2);
  });
});

describe('accepting a member', () => {
  // text with the cursor → label → whole text after it; | is the first tab stop
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
    ['|', 'User pool', '{\n  "UserPoolId": "|eu-west-1_AbCdEf123"\n}'],
  ])('%j, %s', async (marked, label, expected) => {
    expect(await accept(lsp, marked, label)).toBe(expected);
  });

  it('asks for the values of one that takes one of a set, and for what stands in an empty object or list', async () => {
    const items = await completionsAt(lsp, '{ | }');
    const asks = items.filter(({ command }) => command?.command === 'editor.action.triggerSuggest');
    expect(asks.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['MfaConfiguration', 'LambdaConfig', 'AutoVerifiedAttributes']),
    );
    expect(asks.map(({ label }) => label)).not.toContain('Policies');
  });

  it('gives JSON that can be read, for every member with a value', async () => {
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
  ])('%j, %s', async (marked, label, expected) => {
    expect(await accept(lsp, marked, label)).toBe(expected);
  });

  it('say which is the default and what each does', async () => {
    const items = await completionsAt(lsp, '{ "MfaConfiguration": | }');
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['"OFF"', 'Default value'],
      ['"ON"', undefined],
      ['"OPTIONAL"', undefined],
    ]);
    expect(items[1]?.documentation).toMatchObject({
      value: expect.stringContaining('all users must set up MFA') as string,
    });
  });

  it('leave out what a list has already', async () => {
    expect(await labelsAt(lsp, '{ "AutoVerifiedAttributes": ["email", |] }')).toEqual(['"phone_number"']);
  });

  it('are not offered behind a value', async () => {
    expect(await completionsAt(lsp, '{ "Policies": {}|}')).toEqual([]);
    expect(await completionsAt(lsp, '{ "AutoVerifiedAttributes": []| }')).toEqual([]);
  });

  it('are not offered in a comment', async () => {
    expect(await completionsAt(lsp, '{ "MfaConfiguration": "ON", // M|\n }')).toEqual([]);
  });
});

describe('a client without snippets', () => {
  it('gets text as it is to stand', async () => {
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
