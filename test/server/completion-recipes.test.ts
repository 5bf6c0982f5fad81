import { CompletionItemKind } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { recipes } from '#core/resources/pool/recipes';
import { editor, Lsp } from '../support/lsp.ts';
import { accept, completionsAt, POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
let plain: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start(editor, { triggerSuggestCommand: true });
  plain = await Lsp.start({ ...editor, textDocument: { ...editor.textDocument, completion: {} } });
});
afterAll(() => Promise.all([lsp.stop(), plain.stop()]));

const offered = async (marked: string, client = lsp) =>
  (await completionsAt(client, marked)).filter(({ kind }) => kind === CompletionItemKind.Snippet);
const labels = async (marked: string) => (await offered(marked)).map(({ label }) => label);

const START = `{\n  ${POOL},\n  |\n}`;
const THREAT = 'Threat protection';

describe('recipes', () => {
  it('are all offered in a file with only a pool ID', async () => {
    expect(await labels(START)).toHaveLength(recipes.length);
  });

  it('do not cause errors or warnings', async () => {
    for (const label of await labels(START)) {
      for (const client of [lsp, plain]) {
        const after = (await accept(client, START, label)).replaceAll('|', '');
        expect(parseDocument(after).syntaxProblems, after).toEqual([]);
        const diagnostics = await lsp.diagnose(after);
        expect(
          diagnostics.filter(({ severity }) => severity === 1 || severity === 2),
          after,
        ).toEqual([]);
      }
    }
  });

  it('insert several settings at once, with the first tab stop', async () => {
    expect(await accept(lsp, START, THREAT)).toBe(
      `{\n  ${POOL},\n  "UserPoolTier": "PLUS",\n  "UserPoolAddOns": {\n    "AdvancedSecurityMode": "|AUDIT"\n  }\n}`,
    );
  });

  it.each([
    [
      '{ |"MfaConfiguration": "OFF" }',
      '"UserPoolAddOns": {\n  "AdvancedSecurityMode": "AUDIT"\n}, "MfaConfiguration": "OFF" }',
    ],
    ['{ "MfaConfiguration": "OFF" | }', '{ "MfaConfiguration": "OFF", "UserPoolTier": "PLUS"'],
    ['{ "Thr|" }', '{ "UserPoolTier": "PLUS"'],
    ['{ "Thr|', '{ "UserPoolTier": "PLUS"'],
  ])('are inserted with the required commas: %j', async (marked, part) => {
    expect((await accept(lsp, marked, THREAT)).replace('|', '')).toContain(part);
  });

  it('describe their purpose, their requirements and the inserted text', async () => {
    const item = (await offered(START)).find(({ label }) => label === 'Required MFA: authenticator app');
    expect(item?.detail).toBe('MfaConfiguration');
    expect(item?.documentation).toEqual({
      kind: 'markdown',
      value: expect.stringMatching(
        /^Every sign-in requires .*MFA file.*\n\n```json\n"MfaConfiguration": "ON"\n```$/s,
      ) as string,
    });
  });

  it('match typed text with and without a quote', async () => {
    const item = (await offered('{ "Thr| }')).find(({ label }) => label === THREAT);
    expect(item?.filterText).toBe('"Threat protection"');
  });

  it('are also offered in an existing object', async () => {
    const marked = `{ ${POOL}, "LambdaConfig": { | } }`;
    expect(await labels(marked)).toContain('Sign-in with custom challenges');
    const after = await accept(lsp, marked, 'Email through your own function');
    expect(Object.keys(parseDocument(after.replace('|', '')).root['LambdaConfig'] as object)).toEqual([
      'CustomEmailSender',
      'KMSKeyID',
    ]);
  });

  it.each([
    ['if the object already has their settings', `{ "UserPoolAddOns": {}, | }`],
    ['if the object already has their settings, in an incomplete file', `{ "UserPoolAddOns": {} | "PoolName": `],
    ['if the tier does not include them', `{ "UserPoolTier": "LITE", | }`],
    ['for the name of a property with a value', `{ "|": "x" }`],
    ['as values', `{ "PoolName": | }`],
    ['in an object that does not have their settings', `{ "Policies": { | } }`],
    ['outside the root object', '|'],
  ])('are not offered %s', async (_, marked) => {
    expect(await labels(marked)).not.toContain(THREAT);
  });
});

describe('the detail of a value', () => {
  const completionItem = { ...editor.textDocument?.completion?.completionItem, labelDetailsSupport: true };
  const details = async (client: Lsp, marked: string) =>
    Object.fromEntries(
      (await completionsAt(client, marked)).map(({ label, detail, labelDetails }) => [
        label,
        labelDetails?.description ?? detail,
      ]),
    );

  it('names the required tier', async () => {
    expect(await details(lsp, '{ "UserPoolAddOns": { "AdvancedSecurityMode": | } }')).toEqual({
      '"ENFORCED"': 'Plus tier',
      '"AUDIT"': 'Plus tier',
      '"OFF"': 'Default value',
    });
    expect(await details(lsp, '{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [|] } } }')).toMatchObject({
      '"PASSWORD"': undefined,
      '"EMAIL_OTP"': 'Essentials or Plus',
    });
  });

  it('shows facts about the value, as label details if the client supports them', async () => {
    const modern = await Lsp.start({ ...editor, textDocument: { completion: { completionItem } } });
    const [item] = await completionsAt(modern, `{ ${POOL}, "SmsConfiguration": { "SnsRegion": | } }`);
    expect(item).toMatchObject({ label: '"eu-west-1"', labelDetails: { description: "the pool's Region" } });
    expect(item).not.toHaveProperty('detail');
    expect(await details(modern, '{ "UserPoolAddOns": { "AdvancedSecurityMode": | } }')).toMatchObject({
      '"AUDIT"': 'Plus tier',
    });
    await modern.stop();
  });
});
