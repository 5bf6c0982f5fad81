import { describe, expect, it } from 'vitest';
import { growth, MAX_LINEAR_GROWTH } from '../support/growth.ts';
import { extensionFile, hasExtensions, readJson, syntaxFile } from './files.ts';

interface Configuration {
  readonly comments: object;
  readonly brackets: readonly [string, string][];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly [string, string][];
  readonly wordPattern: string;
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText: string;
    readonly action: object;
  }[];
}

const ours = readJson(syntaxFile('language-configuration.json')) as Configuration;

const matchesIn = (pattern: string, text: string): string[] =>
  [...text.matchAll(new RegExp(pattern, 'g'))].map(([match]) => match);

const indents = (line: string): boolean => new RegExp(ours.indentationRules.increaseIndentPattern).test(line);
const outdents = (line: string): boolean => new RegExp(ours.indentationRules.decreaseIndentPattern).test(line);

describe('a word', () => {
  it('is a string with its quotes, or any other text between punctuation', () => {
    expect(matchesIn(ours.wordPattern, String.raw`"a \" b": [true, -1.5, "c d`)).toEqual([
      String.raw`"a \" b"`,
      'true',
      '-1.5',
      '"c d',
    ]);
  });
});

describe('Enter', () => {
  it.each([
    '{',
    '  "a": {',
    '  "a": [',
    '  "a": [{',
    '  "a": { // why',
    '  "a": { // {b} and "c"',
    '  "a": { "b": 1,',
    '  "a": { "b": [1],',
    '  "a": { "b": "}",',
    '  "a": [ "]",',
    '  "a": { "b": "c // d",',
    '} , {',
  ])('indents after %s', (line) => {
    expect(indents(line)).toBe(true);
  });

  it.each([
    '',
    '}',
    '  "a": 1,',
    '  "a": {},',
    '  "a": [],',
    '  "a": { "b": [1] },',
    '  "a": [{}],',
    '  "a": "{",',
    '  "a": "Hi {username}, {####} or {##b##}",',
    '  "a": "[",',
    String.raw`  "a": "\"{",`,
  ])('does not indent after %s', (line) => {
    expect(indents(line)).toBe(false);
  });

  it.each(['{', '{##', '{"', '{ "a', '["', '[{', '{[', '{/', '{//', '{\\"', '{}[]'])(
    'takes linear time for a line of %s',
    (piece) => {
      const lines = (length: number): void => {
        indents(`"a": "${piece.repeat(length / piece.length)}`);
        indents(`"a": ${piece.repeat(length / piece.length)}"}"`);
      };
      expect(growth(lines, 6_000)).toBeLessThan(MAX_LINEAR_GROWTH);
    },
  );

  it.each([
    ['}', true],
    ['  },', true],
    ['] ', true],
    ['} // a', false],
    ['"}"', false],
  ])('outdents before %s: %s', (line, expected) => {
    expect(outdents(line)).toBe(expected);
  });

  it('continues a line comment when pressed inside it', () => {
    const [rule] = ours.onEnterRules;
    const continues = (before: string, after: string): boolean =>
      new RegExp(rule!.beforeText).test(before) && new RegExp(rule!.afterText).test(after);
    expect(continues('  // one', ' two')).toBe(true);
    expect(continues('"a": 1, // one', ' two')).toBe(true);
    expect(continues('  // one', '')).toBe(false);
    expect(continues('  "a": "https://example.com', '/b"')).toBe(false);
    expect(rule!.action).toEqual({ indent: 'none', appendText: '// ' });
  });
});

describe('folding', () => {
  it('recognizes regions', () => {
    const { start, end } = ours.folding.markers;
    expect(new RegExp(start).test('  // #region messages')).toBe(true);
    expect(new RegExp(start).test('// regional')).toBe(false);
    expect(new RegExp(end).test('  //#endregion')).toBe(true);
  });
});

describe.skipIf(!hasExtensions)('the configuration, compared with VS Code’s JSON,', () => {
  const theirs = (): Configuration => readJson(extensionFile('json/language-configuration.json')) as Configuration;

  it('has the same comments, brackets, folding and Enter rules for comments', () => {
    for (const part of ['comments', 'brackets', 'folding', 'onEnterRules'] as const) {
      expect(ours[part]).toEqual(theirs()[part]);
    }
    expect(ours.indentationRules.decreaseIndentPattern).toBe(theirs().indentationRules.decreaseIndentPattern);
  });

  it('auto-closes the same pairs and surrounds selections with them', () => {
    const pairs = theirs().autoClosingPairs.map(({ open, close }) => [open, close]);
    expect(ours.autoClosingPairs.map(({ open, close }) => [open, close])).toEqual(expect.arrayContaining(pairs));
    expect(ours.surroundingPairs).toEqual(expect.arrayContaining(pairs));
  });
});
