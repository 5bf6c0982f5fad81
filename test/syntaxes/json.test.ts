import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describedWithEverything } from '../support/pools.ts';
import { jsonObject, writeWithRandomLayout } from '../support/jsonc.ts';
import { extensionFile, hasExtensions } from './files.ts';
import { loadGrammar, poolGrammar, tokensOf, type LoadedGrammar, type Token } from './tokenize.ts';

describe.skipIf(!hasExtensions)('compared with VS Code’s JSON with Comments, the grammar', () => {
  let ours: LoadedGrammar;
  let theirs: LoadedGrammar;
  beforeAll(async () => {
    ours = await loadGrammar(poolGrammar);
    theirs = await loadGrammar(extensionFile('json/syntaxes/JSONC.tmLanguage.json'));
  });

  /**
   * Expects both grammars to assign the same scopes to every token, except for language names and our additional
   * scopes.
   */
  const expectSame = (text: string): void => {
    expect(comparable(tokensOf(ours, text))).toEqual(comparable(tokensOf(theirs, text)));
  };

  it.each([
    '',
    '{}',
    '[]',
    '"a"',
    '{ "a": "b", "c": [1, -2.5e3, true, false, null, "d"], "e": { "f": {} } }',
    String.raw`{ "a\n": "b\u00e4\"\\\/", "c": "\x" }`,
    '{\n  // a\n  "b": /* c */ 1, /** d\n e */ "f": [ // g\n 2 ]\n}',
    '{ "a": [1, 2,], "b": 1, }',
    '{ "a" 1 }',
    '{ "a": }',
    '{ "a": 1 "b": 2 }',
    '[1 2]',
    '{ ; }',
    '[ ; ]',
    '{ "a": ; }',
    '{ "a": 1',
    '[[1], [',
    '/* a',
  ])('gives %s the same scopes', (text) => {
    expectSame(text);
  });

  it('gives a user pool the same scopes', () => {
    expectSame(JSON.stringify(describedWithEverything, undefined, 2));
  });

  it('gives any JSON the same scopes', () => {
    const jsonc = fc
      .jsonValue({ stringUnit: fc.constantFrom(...'aZ09 {}[]"\\/#:,_-\n\tä☃'.split(''), '{####}', 'arn:') })
      .chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, undefined, 2)));
    fc.assert(fc.property(jsonc, expectSame));
  });

  it('gives any JSON with comments the same scopes', () => {
    const untidy = fc.tuple(jsonObject, fc.array(fc.nat(99), { minLength: 9, maxLength: 30 }));
    fc.assert(fc.property(untidy, ([value, choices]) => expectSame(writeWithRandomLayout(value, choices, '\n').text)));
  });
});

/** Removes the language suffixes of scope names and our additional scopes. */
function comparable(tokens: readonly Token[]): string[] {
  const merged: { text: string; scopes: string }[] = [];
  for (const { text, scopes } of tokens) {
    const shared = scopes
      .slice(1)
      .filter((scope) => !scope.endsWith('.userpool'))
      .map((scope) => scope.replace(/\.(js|json|json\.comments)$/, ''))
      .join(' ');
    const last = merged.at(-1);
    if (last?.scopes === shared) last.text += text;
    else merged.push({ text, scopes: shared });
  }
  return merged.map(({ text, scopes }) => `${text}: ${scopes}`);
}
