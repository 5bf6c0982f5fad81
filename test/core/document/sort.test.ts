import { describe, expect, it } from 'vitest';
import { applyTextEdits, parseDocument, sortEdits } from '#core/document';
import type { Path } from '#core/json';

const orderOf = (path: Path): readonly string[] => (path.at(-1) === 'Free' ? [] : ['A', 'B', 'C', 'D']);
const sorted = (text: string): string => applyTextEdits(text, sortEdits(parseDocument(text), orderOf));

describe('sorted properties', () => {
  it.each([
    ['alone', '{ "B": 1, "A": 2 }', '{ "A": 2, "B": 1 }'],
    ['have no whitespace if there was none', '{"C":1,"A":2,"B":3}', '{"A":2,"B":3,"C":1}'],
    ['keep the trailing comma', '{\n  "B": 1,\n  "A": 2,\n}', '{\n  "A": 2,\n  "B": 1,\n}'],
    [
      'have unknown names last, in the original order',
      '{ "y": 1, "B": 2, "x": 3, "A": 4 }',
      '{ "A": 4, "B": 2, "y": 1, "x": 3 }',
    ],
    [
      'are sorted at every depth',
      '[{ "B": { "B": 1, "A": [{ "B": 2, "A": 3 }] }, "A": 4 }]',
      '[{ "A": 4, "B": { "A": [{ "A": 3, "B": 2 }], "B": 1 } }]',
    ],
    ['are sorted inside an object that stays in place', '{ "A": { "B": 1, "A": 2 } }', '{ "A": { "A": 2, "B": 1 } }'],
    ['keep their order if the names are free', '{ "Free": { "B": 1, "A": 2 } }', '{ "Free": { "B": 1, "A": 2 } }'],
    ['keep the order of duplicates', '{ "B": 1, "A": 2, "A": 3 }', '{ "A": 2, "A": 3, "B": 1 }'],
    ['keep Windows line endings', '{\r\n  "B": 1, // b\r\n  "A": 2\r\n}', '{\r\n  "A": 2,\r\n  "B": 1 // b\r\n}'],
  ])('%s', (_what, before, after) => {
    expect(sorted(before)).toBe(after);
  });

  it('keep the comments above and after them', () => {
    expect(
      sorted(`{ // head
  // all of it

  // about B
  // more about B
  "B": 1, // behind B
  /* about A */ "A": 2 // behind A

  // foot
}`),
    ).toBe(`{ // head
  // all of it

  /* about A */ "A": 2, // behind A
  // about B
  // more about B
  "B": 1 // behind B

  // foot
}`);
  });

  it.each([
    ['regions', '{\n  // #region Auth\n  "C": 1,\n  "B": 2,\n  // #endregion\n  "A": 3\n}'],
    ['headings', '{\n  "C": 1,\n\n  // --- general ---\n\n  "B": 2,\n  "A": 3\n}'],
    ['comments that continue on the next line', '{\n  "B": 1, // b\n          // and more of b\n  "A": 2\n}'],
  ])('are not sorted in a file with %s', (_what, text) => {
    expect(sorted(text)).toBe(text);
  });

  it('keep the empty lines between them in place', () => {
    expect(sorted('{\n  "C": 1,\n\n  "B": 2,\n\n  "A": 3\n}')).toBe('{\n  "A": 3,\n\n  "B": 2,\n\n  "C": 1\n}');
  });

  it('never move into a line comment', () => {
    expect(sorted('{ "B": 1, "A": 2 // a\n}')).toBe('{ "A": 2, // a\n  "B": 1\n}');
    expect(sorted('{ "B": 1, // b\n  "A": 2 }')).toBe('{ "A": 2,\n  "B": 1 // b\n }');
  });

  it.each(['', '{', '{ "B": 1, "A" }', '{ "B": 1 "A": 2 }'])('are not sorted in %j', (text) => {
    expect(sortEdits(parseDocument(text), orderOf)).toEqual([]);
  });
});
