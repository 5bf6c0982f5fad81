import { expect, it } from 'vitest';
import { allOf, listFirst, oneOf } from '#core/text';

it.each([
  [[], '', ''],
  [['A'], 'A', 'A'],
  [['A', 'B'], 'A and B', 'A or B'],
  [['A', 'B', 'C'], 'A, B and C', 'A, B or C'],
])('%j is formatted as a list', (names, all, one) => {
  expect([allOf(names), oneOf(names)]).toEqual([all, one]);
});

it('a long list names the first items and counts the others', () => {
  expect(listFirst(['A', 'B', 'C'], 3)).toBe('A, B and C');
  expect(listFirst(['A', 'B', 'C'], 2)).toBe('A, B and 1 more');
  expect(listFirst(['A', 'B', 'C'], 1)).toBe('A and 2 more');
});
