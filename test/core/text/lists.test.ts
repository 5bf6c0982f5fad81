import { expect, it } from 'vitest';
import { allOf, firstOf, oneOf } from '#core/text';

it.each([
  [[], '', ''],
  [['A'], 'A', 'A'],
  [['A', 'B'], 'A and B', 'A or B'],
  [['A', 'B', 'C'], 'A, B and C', 'A, B or C'],
])('%j is said in a sentence', (names, all, one) => {
  expect([allOf(names), oneOf(names)]).toEqual([all, one]);
});

it('of many names the first are said, and the others are counted', () => {
  expect(firstOf(['A', 'B', 'C'], 3)).toBe('A, B and C');
  expect(firstOf(['A', 'B', 'C'], 2)).toBe('A, B and 1 more');
  expect(firstOf(['A', 'B', 'C'], 1)).toBe('A and 2 more');
});
