import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CodeActionRequest,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
} from 'vscode-languageserver/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { editor, Lsp, SERVER } from '../support/lsp.ts';
import { completionsAt, hoverAt, POOL } from '../support/lsp-text.ts';

/** The server's own strings, grouped by trigger. */
const texts = [
  'Fix all {0} occurrences',
  'Apply all safe fixes',
  'Sort properties in API order',
  'in this file',
  'tried first',
  'tried second',
  'next recovery mechanism',
  "the pool's Region",
  'a tag',
  'Default value',
  '**In this file:** the pool is in {0}, and the Region can be one of {1}.',
  '**In this file:** the pool is in {0}, and the Region must be {1}.',
  "AWS doesn't document it; this is a guess.",
];
const inBrackets = (text: string): string => `⟦${text}⟧`;
const translations = Object.fromEntries(texts.map((text) => [text, inBrackets(text)]));

async function start(
  options: unknown,
  client?: { server?: string; locale?: string },
  capabilities: ClientCapabilities = editor,
): Promise<Lsp> {
  const lsp = await Lsp.start(capabilities, options, client);
  onTestFinished(async () => {
    await lsp.stop();
  });
  return lsp;
}

describe('a client that sends translations', () => {
  const detailsAt = async (lsp: Lsp, marked: string) =>
    (await completionsAt(lsp, marked)).flatMap(({ detail }: CompletionItem) => detail ?? []);

  it('gets the titles of code actions in its language', async () => {
    const lsp = await start({ translations });
    const uri = await lsp.open(
      `{ "MfaConfigration": "ON", "DeletionProtection": "active", "Policies": { "PaswordPolicy": {} }, ${POOL} }`,
    );
    const actions = (await lsp.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: await lsp.pull(uri) },
    })) as CodeAction[];
    expect(actions.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['⟦Fix all 2 occurrences⟧', '⟦Apply all safe fixes⟧', '⟦Sort properties in API order⟧']),
    );
  });

  const role = 'arn:aws:iam::123456789012:role/sms';
  it.each([
    [`{ "SmsConfiguration": { "SnsCallerArn": "${role}", "EumsSms": { "CallerArn": | } } }`, '⟦in this file⟧'],
    ['{ "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": | }] } }', '⟦tried first⟧'],
    ['{ "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": | }] } }', '⟦tried second⟧'],
    ['{ "AccountRecoverySetting": { "RecoveryMechanisms": [|] } }', '⟦next recovery mechanism⟧'],
    [`{ ${POOL}, "SmsConfiguration": { "SnsRegion": | } }`, "⟦the pool's Region⟧"],
    ['{ "UserPoolTags": { | } }', '⟦a tag⟧'],
    ['{ "Policies": { "PasswordPolicy": { "MinimumLength": | } } }', '⟦Default value⟧'],
  ])('gets the detail of a completion in its language: %s', async (marked, expected) => {
    expect(await detailsAt(await start({ translations }), marked)).toContain(expected);
  });

  it.each([
    [
      'eu-west-2',
      '⟦**In this file:** the pool is in `eu-west-2`, and the Region can be one of `eu-west-2`, `eu-west-1`.⟧',
    ],
    [
      'xx-new-1',
      "⟦**In this file:** the pool is in `xx-new-1`, and the Region must be `xx-new-1`.⟧ ⟦AWS doesn't document it; this is a guess.⟧",
    ],
  ])('gets a hover about the Regions of a pool in %s in its language', async (region, expected) => {
    const lsp = await start({ translations });
    const hover = await hoverAt(lsp, `{ "UserPoolId": "${region}_1", "SmsConfiguration": { "Sns|Region": "" } }`);
    expect(hover?.says).toContain(expected);
  });
});

describe('a client that sends no translations', () => {
  /** Copies the server to a separate package that contains translations for some languages. */
  function packaged(languages: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'userpool-package-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'dist'));
    mkdirSync(join(folder, 'l10n'));
    for (const [language, contents] of Object.entries(languages)) {
      writeFileSync(join(folder, 'l10n', `bundle.l10n.${language}.json`), JSON.stringify(contents));
    }
    const server = join(folder, 'dist', 'server.js');
    copyFileSync(SERVER, server);
    return server;
  }

  const tag = async (lsp: Lsp) => (await completionsAt(lsp, '{ "UserPoolTags": { | } }'))[0]?.detail;
  const languages = { de: { 'a tag': 'ein Tag' }, 'pt-br': { 'a tag': 'uma tag' } };

  it.each([
    ['de', 'ein Tag'],
    ['de-AT', 'ein Tag'],
    ['pt-BR', 'uma tag'],
    ['pt', 'a tag'],
    ['en', 'a tag'],
    ['', 'a tag'],
    ['../l10n/bundle.l10n.de', 'a tag'],
    [undefined, 'a tag'],
  ])('gets the package’s translations for its language, %s', async (locale, expected) => {
    const server = packaged(languages);
    expect(await tag(await start({}, { server, ...(locale === undefined ? {} : { locale }) }))).toBe(expected);
  });

  it('would get its own translations if it sent any', async () => {
    const server = packaged(languages);
    const own = { translations: { 'a tag': 'a label' } };
    expect(await tag(await start(own, { server, locale: 'de' }))).toBe('a label');
  });
});
