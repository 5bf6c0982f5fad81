import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTextEdits, parseDocument, sortEdits } from '#core/document';
import type { JsonValue, Path } from '#core/json';
import { jsonObject, writeWithRandomLayout } from '../../support/jsonc.ts';
import { countCases } from '../../support/length.ts';

const orderOf = (path: Path): readonly string[] => (path.at(-1) === 'Free' ? [] : ['A', 'B', 'C', 'D']);
const sorted = (text: string): string => applyTextEdits(text, sortEdits(parseDocument(text), orderOf));

describe('an untidy document', () => {
  const untidy = fc
    .tuple(jsonObject, fc.array(fc.nat(40), { minLength: 5, maxLength: 60 }), fc.constantFrom('\n', '\r\n'))
    .map(([value, choices, eol]) => ({ value, ...writeWithRandomLayout(value, choices, eol) }));

  it('is sorted if it has no comments, regardless of its layout', () => {
    fc.assert(
      fc.property(jsonObject, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        expectOrder(parseDocument(sorted(JSON.stringify(value, undefined, indent))).value ?? null, []);
      }),
      { numRuns: countCases(500) },
    );
  });

  it('is sorted without changing its value or losing a comment, and sorting it again changes nothing', () => {
    fc.assert(
      fc.property(untidy, ({ value, text, comments }) => {
        const after = sorted(text);
        const document = parseDocument(after);
        expect(document.syntaxProblems).toEqual([]);
        expect(document.value).toEqual(value);
        for (const comment of comments) expect(after).toContain(comment);
        // Comments may divide the properties into sections that stay in place.
        if (comments.length === 0) expectOrder(document.value ?? null, []);
        expect(sortEdits(document, orderOf)).toEqual([]);
      }),
      { numRuns: countCases(1500) },
    );
  });
});

function expectOrder(value: JsonValue, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item: JsonValue, i) => expectOrder(item, [...path, i]));
    return;
  }
  const names = Object.keys(value);
  const known = orderOf(path).filter((name) => names.includes(name));
  if (known.length > 0) expect(names.slice(0, known.length)).toEqual(known);
  for (const [name, child] of Object.entries(value)) expectOrder(child, [...path, name]);
}
