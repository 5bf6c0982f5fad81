import { CodeLensRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';
import { POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

/** Returns a document's code lenses: their lines and titles. */
async function lensesOf(text: string, client = lsp) {
  const uri = await client.open(text);
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  const document = TextDocument.create(uri, 'userpool', 1, text);
  return (lenses ?? []).map(({ range, command }) => [document.getText(range), command?.title, command?.command]);
}

const history = '"Policies": { "PasswordPolicy": { "PasswordHistorySize": 5 } }';
const otp = '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "WEB_AUTHN"] } }';
const protection = '"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }';
const levels =
  '"AcrConfiguration": { "Level1": { "AcrValue": "a" }, "Level2": { "AcrValue": "b" }, "Level3": { "AcrValue": "c" }, "Level4": { "AcrValue": "d" } }';

it.each([
  ['LITE', history, 'Requires Essentials: PasswordHistorySize 5'],
  ['ESSENTIALS', otp, 'Requires Essentials: AllowedFirstAuthFactors EMAIL_OTP, WEB_AUTHN'],
  ['PLUS', `${history}, ${protection}`, 'Requires Plus: AdvancedSecurityMode ENFORCED'],
  ['PLUS', levels, 'Requires Essentials: AcrValue a, b, c and 1 more'],
  [
    'PLUS',
    `"AcrConfiguration": { "Level1": { "AcrValue": "${'x'.repeat(2000)}" } }`,
    `Requires Essentials: AcrValue ${'x'.repeat(40)}…`,
  ],
])('the lens is above the tier %s in a file with %s', async (plan, members, title) => {
  expect(await lensesOf(`{ ${POOL}, "UserPoolTier": "${plan}", ${members} }`)).toEqual([['"UserPoolTier"', title, '']]);
});

it.each([
  ['a file that requires no particular tier', '"UserPoolTier": "PLUS", "MfaConfiguration": "ON"'],
  ['a file without a tier', protection],
  ['disabled threat protection', '"UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "OFF" }'],
])('the lens is not shown for %s', async (_, members) => {
  expect(await lensesOf(`{ ${POOL}, ${members} }`)).toEqual([]);
});

it('the lens is shown while the tier is being typed', async () => {
  expect(await lensesOf(`{ ${protection}, "UserPoolTier": "`)).toHaveLength(1);
});

it('the lens can be disabled by a client that provides no settings', async () => {
  const plain = await Lsp.start(undefined, { codeLens: false });
  expect(await lensesOf(`{ ${POOL}, "UserPoolTier": "LITE", ${history} }`, plain)).toEqual([]);
  await plain.stop();
});
