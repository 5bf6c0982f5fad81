import { afterAll, beforeAll, expect, it } from 'vitest';
import { MFA_FACTORS } from '#core/editor/protocol';
import { Lsp } from '../support/lsp.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

const text = '{ "UserPoolId": "eu-west-1_Abc1", "MfaConfiguration": "OPTIONAL" }';
const none = { authenticatorApp: false, email: false };

it.each([
  ['are unknown', {}, ['3 mfa-optional-needs-factor']],
  ['are turned off', { 'eu-west-1_Abc1': none }, ['2 mfa-optional-needs-factor']],
  ['include an authenticator app', { 'eu-west-1_Abc1': { ...none, authenticatorApp: true } }, []],
  ['belong to another pool', { 'eu-west-1_Other1': none }, ['3 mfa-optional-needs-factor']],
  ['are invalid', { 'eu-west-1_Abc1': 'none' }, ['3 mfa-optional-needs-factor']],
])('checks the requirements of MFA when a pool’s factors %s', async (_, factors, found) => {
  const uri = await lsp.open(text);
  await lsp.connection.sendNotification(MFA_FACTORS, factors);
  const diagnostics = await lsp.pull(uri);
  expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(found);
});
