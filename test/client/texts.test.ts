// No text of client/ and live/ that a user could see escapes translation: every literal of more than one word, and every label,
// stands in a call of l10n.t(), or is for the log.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const SOURCES = ['client/src', 'live/src'].map((folder) => join(import.meta.dirname, '../..', folder));

/** Names, and marks in other people's texts. */
const NO_TEXTS = [
  'User Pools for Amazon Cognito',
  'Amazon Cognito',
  'Amazon Cognito (…)',
  'Application Support',
  '-----BEGIN CERTIFICATE-----',
];

/** What makes lines for the log, what cleans texts of the service, and a file that is JSON. */
const NO_TEXTS_IN = ['aws/log.ts', 'aws/redact-message.ts', 'messages/format-for-log.ts', 'sandbox/sample-pool.ts'];

/** Calls whose texts nobody sees but who reads the log. */
const UNSEEN = /^(?:.*\.)?log(?:\.\w+)?$|^MfaDismissed$|^Error$|^super$/;

/** Properties that VS Code shows. */
const SHOWN = ['label', 'description', 'detail', 'title', 'placeHolder', 'prompt', 'tooltip', 'text'];

const files = SOURCES.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !NO_TEXTS_IN.includes(file))
    .map((file) => join(folder, file)),
);

it.each(files)('%s', (file) => {
  const texts = textsIn(parse(readFileSync(file, 'utf8')));
  expect([...texts].filter((text) => !NO_TEXTS.includes(text))).toEqual([]);
});

it('would find a text', () => {
  const seen = 'notify.info(`Two ${words}`); const item = { label: "One" }; f({ title: () => "Not translated" });';
  expect([...textsIn(parse(seen))]).toEqual(['Two …', 'One', 'Not translated']);
  const unseen = 'l10n.t("Not this"); log.warn("Nor this"); const id = { label: "userpool.push" };';
  expect([...textsIn(parse(unseen))]).toEqual([]);
});

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
}

function* textsIn(node: ts.Node): Generator<string> {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const called = node.expression.getText();
    const children = node.arguments ?? [];
    if (/(?:^|\.)l10n\.t$/.test(called)) {
      for (const argument of children.slice(1)) yield* textsIn(argument);
      return;
    }
    if (UNSEEN.test(called)) {
      for (const argument of children.filter((child) => textOf(child) === undefined)) yield* textsIn(argument);
      return;
    }
  }
  const text = textOf(node);
  const words = text?.match(/\p{L}{2,}/gu) ?? [];
  if (text !== undefined && ((/\s/.test(text) && words.length > 0 && isProse(text)) || isLabel(node, text))) yield text;
  for (const child of node.getChildren()) yield* textsIn(child);
}

/** Two words, or a word and what is filled in. */
function isProse(text: string): boolean {
  return /[\p{L}…]['’)\]:,.]? ['‘([]?[\p{L}…]/u.test(text);
}

function isLabel({ parent }: ts.Node, text: string): boolean {
  return ts.isPropertyAssignment(parent) && SHOWN.includes(parent.name.getText()) && /^\p{L}+$/u.test(text);
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…');
}
