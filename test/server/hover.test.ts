import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestFields } from '#core/resources/pool/shape';
import { Lsp } from '../support/lsp.ts';
import { hoverAt } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

it('describes a setting', async () => {
  const hover = await hoverAt(
    lsp,
    '{ "UserPoolId": "eu-west-1_Abc1", "Policies": { "PasswordPolicy": { "Minimum|Length": 8 } } }',
  );
  expect(hover?.about).toBe('"MinimumLength"');
  expect(hover?.says).toBe(
    [
      '**MinimumLength**: integer',
      "The minimum length of the password in the policy that you have set. This value can't be less than 6.",
      "- **Default:** `8`\n- **If omitted from a request:** reset to 8 characters (tested on pool creation; probably the same for updates).\n- **If omitted from this file:** when you push, you're asked whether to keep the live value or reset it.\n- **Limits:** 6 to 99",
      '[AWS reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html#CognitoUserPools-Type-PasswordPolicyType-MinimumLength)',
    ].join('\n\n'),
  );
});

it('describes a setting of a new pool', async () => {
  const hover = await hoverAt(lsp, '{ "Schema": [{ "Name": "email", "Muta|ble": true }] }');
  expect(hover?.says).toMatch(/^\*\*Mutable\*\*: boolean\n\nWhether a user's value can be changed\./);
  expect((await hoverAt(lsp, '{ "Policies|": {} }'))?.says).toContain(
    '- **If omitted:** passwords need at least 8 characters',
  );
});

it('describes every setting, at every depth', async () => {
  const members = [...requestFields().keys()].filter((field) => /^[\w.]+$/.test(field));
  for (const member of members) {
    const names = member.split('.');
    const text = names.reduceRight((value, name) => `{ "${name}": ${value} }`, '1');
    const marked = text.replace(`"${names.at(-1)!}": 1`, (name) => `"|${name.slice(1)}`);
    expect((await hoverAt(lsp, marked))?.says, member).toContain(`**${names.at(-1)!}**`);
  }
});

it('begins with the description of the value', async () => {
  const hover = await hoverAt(lsp, '{ "MfaConfiguration": "O|N" }');
  expect(hover?.about).toBe('"ON"');
  expect(hover?.says).toMatch(
    /^\*\*`ON`\*\*: All users must sign in with a second factor.*\n\n---\n\n\*\*MfaConfiguration\*\*/,
  );
});

it('describes true and false', async () => {
  expect((await hoverAt(lsp, '{ "DcrConfiguration": { "OpenDcrEnabled": tr|ue } }'))?.says).toMatch(
    /^\*\*`true`\*\*: Anyone can register a client.*\n\n---\n\n\*\*OpenDcrEnabled\*\*/,
  );
});

it('names the tier that a value requires', async () => {
  const list = (item: string) => `{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [${item}] } } }`;
  expect((await hoverAt(lsp, list('"WEB|_AUTHN"')))?.says).toMatch(
    /^\*\*`WEB_AUTHN`\*\*: .* Requires the Essentials or Plus tier\.\n/,
  );
  expect((await hoverAt(lsp, '{ "UserPoolAddOns": { "AdvancedSecurityMode": "AU|DIT" } }'))?.says).toMatch(
    /^\*\*`AUDIT`\*\*: .* Requires the Plus tier\.\n/,
  );
});

it('describes a list item and the list', async () => {
  const list = (item: string) => `{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [${item}] } } }`;
  expect((await hoverAt(lsp, list('"SOFTWARE|_TOKEN"')))?.says).toMatch(
    /^\*\*`SOFTWARE_TOKEN`\*\*: Not supported as a first factor[^]*\n\n---\n\n\*\*AllowedFirstAuthFactors\*\*/,
  );
  expect((await hoverAt(lsp, '{ "DcrConfiguration": { "AllowedScopes": ["a/|b"] } }'))?.says).toMatch(
    /^\*\*AllowedScopes\*\*, one item: string\n\nA scope [^]*\n\n---\n\n\*\*AllowedScopes\*\*: list of strings/,
  );
});

it('describes a map entry, both on its name and on its value', async () => {
  const tag = /^\*\*UserPoolTags\*\*, one entry: string\n\nA tag: /;
  expect((await hoverAt(lsp, '{ "UserPoolTags": { "cost|": "1" } }'))?.says).toMatch(tag);
  expect((await hoverAt(lsp, '{ "UserPoolTags": { "cost": "|1" } }'))?.says).toMatch(tag);
  expect((await hoverAt(lsp, '{ "AcrConfiguration": { "Lev|el2": {} } }'))?.says).toMatch(
    /^\*\*AcrConfiguration\*\*, one entry: object\n[^]*`{ "AcrValue": "urn:cognito:loa:2" }`/,
  );
});

it('describes the parts of an ARN', async () => {
  const hover = await hoverAt(
    lsp,
    '{ "LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-|west-1:123456789012:function:hello" } }',
  );
  expect(hover?.about).toBe('"arn:aws:lambda:eu-west-1:123456789012:function:hello"');
  expect(hover?.says).toMatch(
    /^\*\*Amazon Resource Name\*\*\n\n- \*\*Partition:\*\* `aws`[^]*- \*\*Resource:\*\* `function:hello`\n\n---\n\n\*\*PreSignUp\*\*/,
  );
});

it.each([
  [
    '{ "SmsAuthenticationMessage": "Code \\" {#|###}" }',
    '{####}',
    /^\*\*The code\*\*\n\nCognito replaces it with the code/,
  ],
  [
    '{ "VerificationMessageTemplate": { "EmailMessageByLink": "Please {##con|firm##}." } }',
    '{##confirm##}',
    /^\*\*The link\*\*\n/,
  ],
  [
    '{ "AdminCreateUserConfig": { "InviteMessageTemplate": { "EmailSubject": "|{username}{####}" } } }',
    '{username}',
    /^\*\*The username\*\*\n/,
  ],
  ['{ "SmsAuthenticationMessage": "{user|name}: {####}" }', '{username}', /it's sent as is/],
])('describes the replacement of a placeholder: %j', async (marked, about, says) => {
  const hover = await hoverAt(lsp, marked);
  expect(hover?.about).toBe(about);
  expect(hover?.says).toMatch(says);
});

it('describes the setting at any other position in a message', async () => {
  expect((await hoverAt(lsp, '{ "SmsAuthenticationMessage": "Co|de {####}" }'))?.says).toMatch(
    /^\*\*SmsAuthenticationMessage\*\*/,
  );
});

it('names the Regions that the pool may use', async () => {
  const sms = (id: string) => `{ "UserPoolId": "${id}", "SmsConfiguration": { "Sns|Region": "x" } }`;
  expect((await hoverAt(lsp, sms('eu-west-2_a')))?.says).toMatch(
    /\n\n---\n\n\*\*In this file:\*\* the pool is in `eu-west-2`, and the Region can be one of `eu-west-2`, `eu-west-1`\.$/,
  );
  expect((await hoverAt(lsp, sms('nonsense')))?.says).not.toContain('In this file');
  expect(
    (await hoverAt(lsp, '{ "UserPoolId": "xx-new-1_a", "EmailConfiguration": { "Source|Arn": "" } }'))?.says,
  ).toMatch(/the Region must be `xx-new-1`\. AWS doesn't document it; this is a guess\.$/);
});

it('shows no text from the file as Markdown', async () => {
  const hostile = 'arn:a`b:[x](command:evil):<b>:**c**:``` [y](command:z)';
  const { says } = (await hoverAt(lsp, `{ "LambdaConfig": { "PreSignUp": "|${hostile}" } }`))!;
  const [parts = ''] = says.split('\n\n---\n\n');
  expect(parts.replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '')).not.toMatch(/[<\](]|command/);
});

it('describes a setting without a value, regardless of the $schema that the file refers to', async () => {
  expect((await hoverAt(lsp, '{ "$schema": "https://example.com/x.json", "Pool|Name":'))?.says).toMatch(
    /^\*\*PoolName\*\*/,
  );
});

it.each([
  '|',
  '{| }',
  '{ "Nobody|Knows": 1 }',
  '{ "Nobody": { "Po|licies": "arn:aws:iam::1:role/a" } }',
  '{ "Nobody": "arn:aws:|iam::1:role/a" }',
  '{ "UserPoolTags": { "a": { "b|": 1 } } }',
  '{ "Policies": {| } }',
  '{ "PoolName": "x" } // |',
  '{ "AutoVerifiedAttributes": [| ] }',
])('is empty on %j', async (marked) => {
  expect(await hoverAt(lsp, marked)).toBeNull();
});

it('is plain text for a client without Markdown support', async () => {
  const plain = await Lsp.start({});
  expect((await hoverAt(plain, '{ "MfaConfiguration": "O|N" }'))?.says).toMatch(
    /^ON: All users must sign in with a second factor\. .*\n/,
  );
  await plain.stop();
});
