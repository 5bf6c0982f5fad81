// Every visible string in client/ and live/ must be translated. Every string literal with more than one word, and every
// label, must be an argument of l10n.t() or appear only in the log.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type ESTree } from 'rolldown/utils';
import { expect, it } from 'vitest';

const SOURCES = ['client/src', 'live/src'].map((folder) => join(import.meta.dirname, '../..', folder));

/** Names, and markers that occur in text from other sources. */
const NO_TEXTS = [
  'User Pools for Amazon Cognito',
  'Amazon Cognito',
  'Amazon Cognito (…)',
  'Application Support',
  '-----BEGIN CERTIFICATE-----',
];

/** Files that format log lines, redact service messages or contain JSON. */
const NO_TEXTS_IN = ['aws/log.ts', 'aws/redact-message.ts', 'messages/format-for-log.ts', 'sandbox/sample-pool.ts'];

/** Calls whose strings are not visible to users. */
const UNSEEN = /^(?:.*\.)?log(?:\.\w+)?$|^MfaDismissed$|^Error$|^super$/;

/** Properties that VS Code displays. */
const SHOWN = ['label', 'description', 'detail', 'title', 'placeHolder', 'prompt', 'tooltip', 'text'];

const files = SOURCES.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !NO_TEXTS_IN.includes(file))
    .map((file) => join(folder, file)),
);

it.each(files)('%s', (file) => {
  expect(textsIn(readFileSync(file, 'utf8')).filter((text) => !NO_TEXTS.includes(text))).toEqual([]);
});

it('finds an untranslated string', () => {
  const seen = 'notify.info(`Two ${words}`); const item = { label: "One" }; f({ title: () => "Not translated" });';
  expect(textsIn(seen)).toEqual(['Two …', 'One', 'Not translated']);
  const unseen = 'l10n.t("Not this"); log.warn("Nor this"); const id = { label: "userpool.push" };';
  expect(textsIn(unseen)).toEqual([]);
});

function textsIn(code: string): string[] {
  return [...textsBelow(parseSync('code.ts', code).program, code)];
}

function* textsBelow(node: ESTree.Node, code: string, parent?: ESTree.Node): Generator<string> {
  if (node.type === 'ImportDeclaration' || isTypeNode(node)) return;
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const called = code.slice(node.callee.start, node.callee.end);
    if (/(?:^|\.)l10n\.t$/.test(called)) {
      for (const argument of node.arguments.slice(1)) yield* textsBelow(argument, code, node);
      return;
    }
    if (UNSEEN.test(called)) {
      const others = node.arguments.filter((argument) => textOf(argument) === undefined);
      for (const argument of others) yield* textsBelow(argument, code, node);
      return;
    }
  }
  const text = textOf(node);
  const words = text?.match(/\p{L}{2,}/gu) ?? [];
  if (text !== undefined && ((/\s/.test(text) && words.length > 0 && isProse(text)) || isLabel(text, parent)))
    yield text;
  for (const child of childrenOf(node)) yield* textsBelow(child, code, node);
}

/** Returns whether a node contains nothing but types. */
function isTypeNode({ type }: ESTree.Node): boolean {
  return /^TS(?!AsExpression|NonNullExpression|SatisfiesExpression)/.test(type);
}

function* childrenOf(node: ESTree.Node): Generator<ESTree.Node> {
  for (const value of Object.values<unknown>({ ...node }).flat()) {
    if (typeof value === 'object' && value && 'type' in value) yield value as ESTree.Node;
  }
}

/** Returns whether a string consists of several words, or of a word and a placeholder. */
function isProse(text: string): boolean {
  return /[\p{L}…]['’)\]:,.]? ['‘([]?[\p{L}…]/u.test(text);
}

function isLabel(text: string, parent?: ESTree.Node): boolean {
  if (parent?.type !== 'Property' || parent.key.type !== 'Identifier') return false;
  return SHOWN.includes(parent.key.name) && /^\p{L}+$/u.test(text);
}

function textOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return node.quasis.map(({ value }) => value.cooked).join('…');
}
