import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText, mergeEdits, parseDocument, type Edit } from '#core/document';
import { jsonObject, writeWithRandomLayout } from '../../support/jsonc.ts';
import { countCases } from '../../support/length.ts';

const untidy = fc
  .tuple(jsonObject, fc.array(fc.nat(40), { minLength: 5, maxLength: 60 }), fc.constantFrom('\n', '\r\n'))
  .map(([value, choices, eol]) => ({ value, eol, ...writeWithRandomLayout(value, choices, eol) }));

const rules = { orderOf: () => ['A', 'B', 'C', 'D', 'E'], isSet: () => false };

function expectComments(text: string, comments: readonly string[]): void {
  for (const comment of comments) expect(text).toContain(comment);
}

describe('an edited document', () => {
  it('can be merged with any other value, and keeps every comment', () => {
    fc.assert(
      fc.property(untidy, jsonObject, ({ value, text, comments }, target) => {
        const edited = editText(text, mergeEdits(value, target, rules));
        const document = parseDocument(edited);
        expect(document.syntaxProblems).toEqual([]);
        expect(document.value).toEqual(target);
        expectComments(edited, comments);
      }),
      { numRuns: countCases(1500) },
    );
  });

  it('is byte-identical if nothing changes', () => {
    fc.assert(
      fc.property(untidy, ({ value, text }) => {
        expect(editText(text, mergeEdits(parseDocument(text).value, value, rules))).toBe(text);
      }),
    );
  });

  it('loses only the property that is removed', () => {
    fc.assert(
      fc.property(untidy, fc.nat(), ({ value, text, comments }, n) => {
        const names = Object.keys(value);
        const name = names[n % Math.max(names.length, 1)];
        if (name === undefined) return;
        const edited = editText(text, [{ kind: 'remove', path: [name] }]);
        const document = parseDocument(edited);
        expect(document.syntaxProblems).toEqual([]);
        expect(document.value).toEqual(Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)));
        expectComments(edited, comments);
      }),
      { numRuns: countCases(500) },
    );
  });

  it('loses all properties that have the removed name', () => {
    fc.assert(
      fc.property(untidy, ({ value, text, comments }) => {
        const [name] = Object.keys(value);
        if (name === undefined) return;
        const twice = text.replace('{', () => `{ ${JSON.stringify(name)}: "earlier",`);
        const edited = editText(twice, [{ kind: 'remove', path: [name] }]);
        expect(parseDocument(edited).value).toEqual(
          Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)),
        );
        expectComments(edited, comments);
      }),
      { numRuns: countCases(300) },
    );
  });

  it('can be merged with any list of distinct items, in any order', () => {
    const sets = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    const layouts = fc.array(fc.nat(40), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(sets, sets, layouts, (from, to, choices) => {
        const { text, comments } = writeWithRandomLayout({ A: from }, choices, '\n');
        const edited = editText(text, mergeEdits({ A: from }, { A: to }, { ...rules, isSet: () => true }));
        const { A } = parseDocument(edited).root;
        expect([...(A as string[])].sort()).toEqual([...to].sort());
        expectComments(edited, comments);
      }),
      { numRuns: countCases(500) },
    );
  });

  it('has its original value and comments after a change and its inverse', () => {
    fc.assert(
      fc.property(untidy, jsonObject, ({ value, text, comments }, target) => {
        const there = editText(text, mergeEdits(value, target, rules));
        const back: Edit[] = mergeEdits(target, value, rules);
        const edited = editText(there, back);
        expect(parseDocument(edited).value).toEqual(value);
        expectComments(edited, comments);
      }),
      { numRuns: countCases(300) },
    );
  });
});
