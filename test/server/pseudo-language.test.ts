import { CompletionItemKind, type CompletionItem, type MarkupContent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { recipes } from '#core/resources/pool/recipes';
import { readClientFeatures } from '../../server/src/client-features.ts';
import { OpenDocument } from '../../server/src/documents/open-document.ts';
import { codeActionsProvider } from '../../server/src/features/code-actions/index.ts';
import { completionProvider } from '../../server/src/features/completion/index.ts';
import { inlayHintsProvider } from '../../server/src/features/inlay-hints.ts';
import { documentLinksProvider } from '../../server/src/features/document-links.ts';
import { tierLenses } from '../../server/src/features/code-lenses.ts';
import { createPoolJsonService } from '../../server/src/json-service.ts';
import { editor } from '../support/lsp.ts';
import { cursorIn, POOL } from '../support/lsp-text.ts';
import { inPseudoLanguage, untranslatedIn } from '../support/pseudo-language.ts';

inPseudoLanguage();

const json = createPoolJsonService(editor);
const client = readClientFeatures(editor);
const textDocument = { uri: 'file:///x.userpool.json' };

function open(text: string): OpenDocument {
  return new OpenDocument(TextDocument.create(textDocument.uri, 'userpool', 1, text), {
    check: (_uri, pool) => checkDocument(pool),
  });
}

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function expectTranslated(texts: readonly (string | undefined)[]): void {
  expect(texts).not.toEqual([]);
  for (const text of texts) expect(untranslatedIn(text ?? 'nothing'), text).toBe('');
}

it('link tooltips are translated', () => {
  const arns = [
    'lambda:eu-west-1:1:function:f',
    'kms:eu-west-1:1:key/k',
    'ses:eu-west-1:1:identity/i',
    'iam::1:role/r',
  ];
  const pool = 'cognito-idp:eu-west-1:1:userpool/eu-west-1_A';
  const list = [...arns, pool].map((arn) => `"arn:aws:${arn}"`).join();
  const links = documentLinksProvider(client)(open(`{ ${POOL}, "L": [${list}] }`));
  expect(links).toHaveLength(6);
  expectTranslated(links.map(({ tooltip }) => tooltip));
});

it.each([
  '"UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" }',
  '"Policies": { "PasswordPolicy": { "PasswordHistorySize": 1 } }',
  '"AcrConfiguration": { "A": { "AcrValue": "a" }, "B": { "AcrValue": "a" }, "C": { "AcrValue": "a" }, "D": { "AcrValue": "a" } }',
])('the code lens of a file with %s', (members) => {
  const lenses = tierLenses(open(`{ "UserPoolTier": "LITE", ${members} }`));
  expectTranslated(lenses.map(({ command }) => command?.title));
});

it('inlay hints and their tooltips about omitted settings are translated', () => {
  const hints = inlayHintsProvider()(
    open('{ "Policies": { "PasswordPolicy": {} }, "DcrConfiguration": {}, "KeyConfiguration": {} }'),
    { textDocument, range: whole },
  );
  expectTranslated(hints.map(({ label }) => label as string));
  expectTranslated(hints.map(({ tooltip }) => (tooltip as MarkupContent).value.replace(/^- /gm, '')));
});

it('the titles of code actions for the whole file are translated', () => {
  const document = open(`{ "DeletionProtection": "active", ${POOL} }`);
  const actions = codeActionsProvider(client)(document, {
    textDocument,
    range: whole,
    context: { diagnostics: [], only: ['source.fixAll', 'source.sortMembers'] },
  });
  expect(actions).toHaveLength(2);
  expectTranslated(actions.map(({ title }) => title));
});

describe('completion', () => {
  const complete = async (marked: string): Promise<CompletionItem[]> => {
    const { text, position } = cursorIn(marked);
    const list = await completionProvider(json, client)(open(text), { textDocument, position });
    return list?.items ?? [];
  };

  it('recipes', async () => {
    const items = (await complete(`{ ${POOL}, | }`)).filter(({ kind }) => kind === CompletionItemKind.Snippet);
    expect(items).toHaveLength(recipes.length);
    expectTranslated(items.map(({ label }) => label));
    expectTranslated(items.map(({ documentation }) => (documentation as MarkupContent).value.split('\n\n```')[0]));
  });

  const role = 'arn:aws:iam::123456789012:role/sms';
  it.each([
    '{ "UserPoolAddOns": { "AdvancedSecurityMode": | } }',
    '{ "Policies": { "PasswordPolicy": { "MinimumLength": | } } }',
    '{ "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": | }] } }',
    '{ "AccountRecoverySetting": { "RecoveryMechanisms": [|] } }',
    `{ ${POOL}, "SmsConfiguration": { "SnsRegion": | } }`,
    '{ "UserPoolTags": { | } }',
  ])('the detail of an item: %s', async (marked) => {
    const items = await complete(marked);
    expectTranslated(items.flatMap(({ detail }) => detail ?? []));
  });

  it('the note that an ARN is already in the file is translated', async () => {
    const marked = `{ "SmsConfiguration": { "SnsCallerArn": "${role}", "EumsSms": { "CallerArn": | } } }`;
    const [item] = await complete(marked);
    expectTranslated([item?.detail]);
  });
});

it.each(['Type: AWS::Cognito::UserPool', 'UserPoolId: x', 'resource "aws_cognito_user_pool" "x" {'])(
  'the diagnostic of a file that is not JSON is translated: %s',
  (text) => {
    expectTranslated(open(text).diagnostics.map(({ message }) => message));
  },
);
