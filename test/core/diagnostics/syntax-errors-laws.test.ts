import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { applyTextEdits, tokensOf, type Token } from '#core/document';
import { formatPath } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { isFullLength } from '../../support/length.ts';
import { parsePool } from '../../support/parse-pool.ts';
import { describedWithEverything } from '../../support/pools.ts';

const everything = toRequest(describedWithEverything);

/** Valid pool files, keyed by layout. */
const files: Readonly<Record<string, string>> = {
  'with comments': readFileSync('examples/customers.userpool.json', 'utf8'),
  'with every setting': JSON.stringify(everything, null, 2),
  'indented with tabs': JSON.stringify(everything, null, '\t').replaceAll('\n', '\r\n'),
  'on one line': JSON.stringify(everything),
  'without indentation': JSON.stringify(everything, null, 1).replaceAll(/^ +/gm, ''),
};

/** The layouts in which one wrong character affects only one setting. */
const laidOut = ['with comments', 'with every setting', 'indented with tabs'];

interface Mistake {
  readonly name: string;
  readonly offset: number;
  readonly text: string;
}

const PUNCTUATION = ['"', '{', '}', '[', ']', ',', ':'];

/** Yields versions of a file with one character too few or too many, at each possible position. */
function* mistakesIn(text: string): Generator<Mistake> {
  const describe = (what: string, offset: number): string =>
    `${what} in line ${lineOf(text, offset)}: ${text.slice(offset, offset + 20)}`;
  for (const { offset, end, kind } of tokensOf(text)) {
    if (kind === 'comment') continue;
    for (const at of new Set(isPunctuation(kind) ? [offset] : kind === 'text' ? [offset, end - 1] : [])) {
      yield { name: describe('deleted', at), offset: at, text: text.slice(0, at) + text.slice(at + 1) };
    }
    for (const typed of PUNCTUATION) {
      yield {
        name: describe(`typed ${typed}`, offset),
        offset,
        text: text.slice(0, offset) + typed + text.slice(offset),
      };
    }
  }
}

const isPunctuation = (kind: Token['kind']): boolean => PUNCTUATION.includes(kind);
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
const keyOf = ({ code, path }: LocatedDiagnostic): string => `${code} ${formatPath(path)}`;

/** A short run tries one mistake out of this many. */
const SHARE = 7;

describe.each(Object.entries(files))('one wrong character in a file %s', (layout, text) => {
  const before = new Set(checkDocument(parsePool(text)).map(keyOf));
  const mistakes = [...mistakesIn(text)].filter((_, i) => isFullLength || i % SHARE === 0);
  const added = mistakes.map((mistake) => ({
    ...mistake,
    diagnostics: checkDocument(parsePool(mistake.text)).filter((diagnostic) => !before.has(keyOf(diagnostic))),
  }));

  it('adds one or two diagnostics', () => {
    const many = added
      .filter(({ diagnostics }) => diagnostics.length > 2)
      .map(({ name, diagnostics }) => `${name}\n${diagnostics.map(({ message }) => `  ${message}`).join('\n')}`);
    expect(many).toEqual([]);
  });

  it('adds only syntax diagnostics', () => {
    const others = added.flatMap(({ name, diagnostics }) =>
      diagnostics.some(({ code }) => code === 'json-syntax')
        ? diagnostics.filter(({ code }) => code !== 'json-syntax').map(({ message }) => `${name}: ${message}`)
        : [],
    );
    expect(others).toEqual([]);
  });

  it.runIf(laidOut.includes(layout))('is reported near it, or at the bracket that it leaves open', () => {
    const far = added.flatMap(({ name, offset, text: changed, diagnostics: [first] }) => {
      if (!first) return [];
      const lines = Math.abs(lineOf(changed, first.range.offset) - lineOf(changed, offset));
      return lines > 1 && !first.message.includes('never closed') ? [`${lines} lines: ${name}: ${first.message}`] : [];
    });
    expect(far.length / added.length, far.join('\n')).toBeLessThan(0.02);
  });

  it('is gone after its quick fix', () => {
    const wrong = added.flatMap(({ name, text: changed, diagnostics }) =>
      diagnostics
        .flatMap(({ fixes = [] }) => fixes)
        .filter(
          ({ textEdit }) =>
            textEdit && parsePool(applyTextEdits(changed, [textEdit])).syntaxProblems.length >= diagnostics.length,
        )
        .map(({ title }) => `${name}: ${title}`),
    );
    expect(wrong).toEqual([]);
  });

  it('causes no message in which the name of the setting is empty', () => {
    const all = added.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    expect(all.filter((message) => /^\s|""/.test(message))).toEqual([]);
  });
});
