import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestFields } from '#pool/shape';
import { Lsp } from '../support/lsp.ts';
import { hoverAt } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

it('tells of a member what it is', async () => {
  const hover = await hoverAt(lsp, '{ "Policies": { "PasswordPolicy": { "Minimum|Length": 8 } } }');
  expect(hover?.about).toBe('"MinimumLength"');
  expect(hover?.says).toBe(
    [
      '**MinimumLength**: whole number',
      "The minimum length of the password in the policy that you have set. This value can't be less than 6.",
      '- **Left out of a request:** it is reset: 8 characters (most likely; nobody has measured it).\n- **Left out of the file:** a push asks, and sends the value of the pool unless you reset it.\n- **Default:** `8`\n- **Limits:** 6 to 99',
      '[AWS reference](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html#CognitoUserPools-Type-PasswordPolicyType-MinimumLength)',
    ].join('\n\n'),
  );
});

it('tells it of every member, at every depth', async () => {
  const members = [...requestFields().keys()].filter((field) => /^[\w.]+$/.test(field));
  for (const member of members) {
    const names = member.split('.');
    const text = names.reduceRight((value, name) => `{ "${name}": ${value} }`, '1');
    const marked = text.replace(`"${names.at(-1)!}": 1`, (name) => `"|${name.slice(1)}`);
    expect((await hoverAt(lsp, marked))?.says, member).toContain(`**${names.at(-1)!}**`);
  }
});

it('tells of a value first what that value does', async () => {
  const hover = await hoverAt(lsp, '{ "MfaConfiguration": "O|N" }');
  expect(hover?.about).toBe('"ON"');
  expect(hover?.says).toMatch(
    /^\*\*`ON`\*\*: When `ON`, all users must set up MFA.*\n\n---\n\n\*\*MfaConfiguration\*\*/,
  );
});

it('tells of an item in a list what it does, or what the list is', async () => {
  const list = (item: string) => `{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [${item}] } } }`;
  expect((await hoverAt(lsp, list('"SOFTWARE|_TOKEN"')))?.says).toMatch(
    /^\*\*`SOFTWARE_TOKEN`\*\*: .*not currently supported/,
  );
  expect((await hoverAt(lsp, list('"PASS|WORD"')))?.says).toMatch(/^\*\*AllowedFirstAuthFactors\*\*/);
});

it('tells of an entry of a map what the map is', async () => {
  expect((await hoverAt(lsp, '{ "UserPoolTags": { "cost|": "1" } }'))?.says).toMatch(/^\*\*UserPoolTags\*\*/);
});

it('works on a member without a value, whatever $schema the file names', async () => {
  expect((await hoverAt(lsp, '{ "$schema": "https://example.com/x.json", "Pool|Name":'))?.says).toMatch(
    /^\*\*PoolName\*\*/,
  );
});

it.each([
  '|',
  '{| }',
  '{ "Nobody|Knows": 1 }',
  '{ "Policies": {| } }',
  '{ "PoolName": "x" } // |',
  '{ "AutoVerifiedAttributes": [| ] }',
])('is silent on %j', async (marked) => {
  expect(await hoverAt(lsp, marked)).toBeNull();
});

it('writes plain text for a client that shows no Markdown', async () => {
  const plain = await Lsp.start({});
  expect((await hoverAt(plain, '{ "MfaConfiguration": "O|N" }'))?.says).toMatch(
    /^ON: When ON, all users must set up MFA before they can sign in\.\n/,
  );
  await plain.stop();
});
