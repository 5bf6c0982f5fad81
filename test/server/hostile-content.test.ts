// A pool file can come from a colleague, a repository or a pool. Its content must not become a command, a link or an
// image, or make the server fetch anything.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CodeLensRequest,
  CompletionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  MarkupContent,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';

let lsp: Lsp;
beforeAll(async () => (lsp = await Lsp.start(undefined, { inlayHints: true, rules: { 'request-incomplete': 'off' } })));
afterAll(() => lsp.stop());

const EVIL = [
  '[evil](command:evil)',
  '![evil](https://evil.example/x.png)',
  '<img src=x onerror=evil><a href=command:evil>evil</a>',
  '`](command:evil)`` <command:evil>',
  '\\n\\n# evil\\n\\n```\\nevil\\n```\\n- **evil**',
  '$(evil) https://evil.example',
].join(' ');
const ARN = `arn:aws:lambda:eu-west-1:123456789012:function:${EVIL}`;
const ROLE = `arn:aws:iam::123456789012:role/${EVIL.replaceAll('\\n', '')}`;

const TEXT = `{
  "UserPoolId": "eu-west-1_Evil${EVIL}",
  "PoolName": "${EVIL}",
  "${EVIL}": "${EVIL}",
  "MfaConfiguration": "${EVIL}",
  "UserPoolTier": "LITE",
  "LambdaConfig": {
    "PreSignUp": "${ARN}",
    "CustomSMSSender": { "LambdaVersion": "${EVIL}", "LambdaArn": "${ARN}" }
  },
  "EmailConfiguration": { "SourceArn": "arn:aws:ses:eu-west-1:123456789012:identity/${EVIL}", "From": "${EVIL}" },
  "SmsConfiguration": { "SnsCallerArn": "", "ExternalId": "${EVIL}" },
  "EmailVerificationMessage": "{####} {username} {evil} ${EVIL}",
  "UserPoolTags": { "${EVIL}": "${EVIL}", "role": "${ROLE}", "javascript:evil": "command:evil", "link": "command:evil?%5B%5D" },
  "AcrConfiguration": { "${EVIL}": { "AcrValue": "$(evil) [evil](command:evil)" } },
  "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Name": "${EVIL}", "Priority": 1 }] }
}
`;

const asDocument = (uri: string) => ({ textDocument: { uri } });

/** Every second position in the text, which covers every name and value. */
const places = TEXT.split('\n').flatMap((line, number) =>
  Array.from({ length: Math.ceil(line.length / 2) }, (_, i) => ({ line: number, character: i * 2 })),
);

/** Returns the parts of Markdown outside code, where its syntax has an effect. */
const outsideCode = (markdown: string): string => markdown.replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');

const markdownsIn = (found: unknown): string[] =>
  MarkupContent.is(found) && found.kind === 'markdown' ? [found.value] : [];

describe('a hostile file', () => {
  it('adds no Markdown to hovers', async () => {
    const uri = await lsp.open(TEXT);
    const hovers = await Promise.all(
      places.map((position) => lsp.connection.sendRequest(HoverRequest.type, { ...asDocument(uri), position })),
    );
    const markdowns = [...new Set(hovers.flatMap((hover) => markdownsIn(hover?.contents)))];
    expect(markdowns.length).toBeGreaterThan(15);
    expect(markdowns.some((markdown) => markdown.includes('evil'))).toBe(true);
    for (const markdown of markdowns) expect(outsideCode(markdown)).not.toMatch(/evil|onerror/);
  });

  it('adds no Markdown to completions, and no command except triggering suggestions', async () => {
    const uri = await lsp.open(TEXT);
    const offered: CompletionItem[] = [];
    const line = TEXT.split('\n').findIndex((text) => text.includes('"SnsCallerArn"'));
    const empty = { line, character: TEXT.split('\n')[line]!.indexOf('""') + 1 };
    for (const position of [empty, ...places.filter((_, i) => i % 8 === 0)]) {
      const list = await lsp.connection.sendRequest(CompletionRequest.type, { ...asDocument(uri), position });
      offered.push(...((list as CompletionList | null)?.items ?? []));
    }
    expect(offered.some(({ label }) => label.includes('evil'))).toBe(true);
    for (const { documentation, command } of offered) {
      for (const markdown of markdownsIn(documentation)) expect(outsideCode(markdown)).not.toMatch(/evil|onerror/);
      expect([undefined, 'editor.action.triggerSuggest']).toContain(command?.command);
    }
  });

  it('adds no text to inlay hints, and no icon to code lenses', async () => {
    const uri = await lsp.open(TEXT);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await lsp.connection.sendRequest(InlayHintRequest.type, { ...asDocument(uri), range });
    expect(hints?.length).toBeGreaterThan(0);
    expect(JSON.stringify(hints)).not.toMatch(/evil/);
    const lenses = (await lsp.connection.sendRequest(CodeLensRequest.type, asDocument(uri))) ?? [];
    expect(lenses.map(({ command }) => command?.title).join()).toContain('evil');
    for (const { command } of lenses) {
      expect(command?.command).toBe('');
      expect(command?.title).not.toContain('$(');
    }
  });

  it('has links to the AWS console only', async () => {
    const uri = await lsp.open(TEXT.replace(`"${ARN}"`, '"arn:aws:lambda:eu-west-1:123456789012:function:good"'));
    const links = (await lsp.connection.sendRequest(DocumentLinkRequest.type, asDocument(uri))) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const { target } of links) expect(target).toMatch(/^https:\/\/console\.aws\.amazon\.com\/[^\s<>"()]*$/);
  });

  it('has plain text diagnostics that link to our rules only', async () => {
    const found = await lsp.diagnose(TEXT);
    expect(found.length).toBeGreaterThan(5);
    for (const { message, codeDescription } of found) {
      expect(typeof message).toBe('string');
      if (codeDescription) expect(codeDescription.href).toMatch(/\/docs\/rules\.md#[a-z-]+$/);
    }
  });

  it('has an outline with one line for each name', async () => {
    const uri = await lsp.open(TEXT);
    const symbols = (await lsp.connection.sendRequest(DocumentSymbolRequest.type, asDocument(uri))) ?? [];
    expect(symbols.length).toBeGreaterThan(5);
    expect(symbols.filter(({ name }) => /\p{Cc}/u.test(name))).toEqual([]);
  });
});

it('cannot make the server fetch its $schema', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('{ "properties": { "Evil": {} } }');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const schema = `http://127.0.0.1:${port}/schema.json`;
    const text = `{ "$schema": "${schema}", "UserPoolId": "eu-west-1_Abc1", "Policies": {} }`;
    const uri = await lsp.open(text);
    const at = (name: string) => ({ ...asDocument(uri), position: { line: 0, character: text.indexOf(name) + 1 } });
    await lsp.pull(uri);
    await lsp.connection.sendRequest(HoverRequest.type, at('Policies'));
    await lsp.connection.sendRequest(HoverRequest.type, at('http'));
    const list = await lsp.connection.sendRequest(CompletionRequest.type, at('{}'));
    expect(JSON.stringify(list)).not.toContain('Evil');
    expect(await (await fetch(schema)).text()).toContain('Evil');
    expect(asked).toEqual(['/schema.json']);
  } finally {
    server.close();
  }
});

it('can have ordinary properties with the names of built-in properties', async () => {
  const text = '{ "UserPoolId": "eu-west-1_Abc1", "__proto__": { "PoolName": 1 }, "constructor": { "prototype": {} } }';
  const codes = (await lsp.diagnose(text)).map(({ code }) => code);
  expect(codes).toEqual(['unknown-field', 'unknown-field']);
});
