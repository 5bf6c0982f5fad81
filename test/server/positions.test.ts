import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '#core/document';
import { fileTextOf } from '../support/live-pool.ts';
import { readClientFeatures } from '../../server/src/client-features.ts';
import { OpenDocument } from '../../server/src/documents/open-document.ts';
import { completionProvider } from '../../server/src/features/completion/index.ts';
import { hoverProvider } from '../../server/src/features/hover.ts';
import { createPoolJsonService } from '../../server/src/json-service.ts';
import { describedBare, describedWithEverything } from '../support/pools.ts';
import { publishedExamples } from '../support/published-examples.ts';
import { countCases } from '../support/length.ts';

/**
 * The maximum number of positions tried in each document, evenly distributed, so that the test takes seconds. Each
 * position is tried with only the text before it, and with the whole text except the character after it.
 */
const MAX_POSITIONS = countCases(1000);
/** The number of completions accepted at each position. Different ones are chosen at each position. */
const ACCEPTED_PER_POSITION = 2;

const json = (value: unknown): string => JSON.stringify(value, undefined, 2);
const published = ['UpdateUserPool', 'CreateUserPool', 'DescribeUserPool'].flatMap((operation) =>
  publishedExamples(operation).flatMap(({ title, input, response }) => [
    [`${operation}: ${title}`, json(input)] as const,
    ...(response ? [[`${operation}: ${title}, its answer`, json(response)] as const] : []),
  ]),
);

const corpus: readonly (readonly [name: string, text: string])[] = [
  ['the example', readFileSync(new URL('../../examples/customers.userpool.json', import.meta.url), 'utf8')],
  ...published,
  ['a pool with everything', fileTextOf(describedWithEverything)],
  ['a bare pool', fileTextOf(describedBare)],
];

const clients = {
  // A client that does not support snippets gets exactly the text that is inserted.
  plain: {},
  snippets: {
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] } },
    },
  },
};

function providers(capabilities: (typeof clients)[keyof typeof clients]) {
  const pool = createPoolJsonService(capabilities);
  const client = readClientFeatures(capabilities);
  const complete = completionProvider(pool, client);
  const hover = hoverProvider(pool, client);
  return async (content: string, offset: number) => {
    const text = TextDocument.create('file:///a.userpool.json', 'userpool', 1, content);
    const document = new OpenDocument(text, { check: () => [] });
    const params = { textDocument: { uri: text.uri }, position: text.positionAt(offset) };
    const items = (await complete(document, params))?.items ?? [];
    const described = hover(document, params);
    return { items, described };
  };
}

/**
 * Yields variants of a document, each with a cursor position: the text up to the cursor, and the whole text without the
 * character after the cursor.
 */
function* positions(text: string): Generator<readonly [content: string, offset: number]> {
  const stride = Math.max(1, Math.ceil(text.length / MAX_POSITIONS));
  for (let at = 0; at <= text.length; at += stride) {
    yield [text.slice(0, at), at];
    if (at < text.length) yield [text.slice(0, at) + text.slice(at + 1), at];
  }
}

/** With this many syntax errors, the parser has lost track, and the exact count is meaningless. */
const MAX_DIAGNOSTICS = 10;
const problems = (text: string): number => Math.min(parseDocument(text).syntaxProblems.length, MAX_DIAGNOSTICS);

function applied(content: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  const text = TextDocument.create('file:///a.userpool.json', 'userpool', 1, content);
  return TextDocument.applyEdits(text, [textEdit as TextEdit, ...additionalTextEdits]);
}

describe.each(corpus)('%s', (_, text) => {
  it(
    'has completions and hovers at every position, and accepted completions add no syntax errors',
    { timeout: 60_000 },
    async () => {
      const at = providers(clients.plain);
      let accepted = 0;
      for (const [content, offset] of positions(text)) {
        const shown = JSON.stringify(
          `${content.slice(Math.max(0, offset - 60), offset)}|${content.slice(offset, offset + 30)}`,
        );
        const { items, described } = await at(content, offset);
        if (described) expect(JSON.stringify(described.contents), shown).not.toContain('undefined');
        const before = problems(content);
        for (let i = 0; i < Math.min(ACCEPTED_PER_POSITION, items.length); i++) {
          const item = items[(offset + i * 7) % items.length]!;
          const after = applied(content, item);
          expect(problems(after), `${shown} → ${item.label}`).toBeLessThanOrEqual(before);
          accepted++;
        }
      }
      expect(accepted).toBeGreaterThan(0);
    },
  );

  it('has complete items for a client with snippets', { timeout: 60_000 }, async () => {
    const at = providers(clients.snippets);
    let place = 0;
    for (const [content, offset] of positions(text)) {
      if (place++ % 5 !== 0) continue;
      const { items } = await at(content, offset);
      for (const { label, documentation, textEdit } of items) {
        expect(textEdit, label).toBeDefined();
        expect(JSON.stringify(documentation), `${label} at ${offset}`).toMatch(/\w/);
      }
    }
  });
});

it('the test has several documents', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(4);
});
