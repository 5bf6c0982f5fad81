import { expect, it } from 'vitest';
import { withFigures } from '../../bench/lib/figures-page.mjs';
import { atMost, tablesText, verdictsText } from '../../bench/lib/report.mjs';
import { inTurn } from '../../bench/lib/turns.mjs';
import { duration, durationAndP95, ratio, ratioOf, size } from '../../bench/lib/words.mjs';

it('formats times with three digits, and names missing responses', () => {
  expect([0.6567, 10.04, 105.4, 1300].map(duration)).toEqual(['0.66 ms', '10.0 ms', '105 ms', '1.30 s']);
  expect(duration(Infinity)).toBe('> 20 s');
  expect(duration(undefined)).toBe('–');
  expect(durationAndP95({ median: 1, p95: 2, quarter: 1, threeQuarters: 2, count: 5 })).toBe('1.00 ms (2.00 ms)');
});

it('formats sizes', () => {
  expect([12, 4644, 999_600, 79_300_000].map(size)).toEqual(['12 B', '4.64 kB', '1.00 MB', '79.3 MB']);
});

it('computes a ratio only when both are known', () => {
  expect(ratio(ratioOf(1, 4))).toBe('0.25');
  expect(ratio(ratioOf(1, Infinity))).toBe('–');
  expect(ratio(ratioOf(Infinity, 1))).toBe('too slow');
  expect(ratio(ratioOf(undefined, 1))).toBe('–');
});

it('compares a figure with its limit', () => {
  expect(atMost('Hover', 1, 1, ratio)).toEqual({ target: 'Hover ≤ 1.00', figure: '1.00', met: true });
  expect(atMost('Hover', 1, Infinity, ratio).met).toBe(false);
  expect(atMost('Hover', 1, undefined, ratio).met).toBeUndefined();
  const verdicts = [true, false, undefined].map((met) => ({ target: 'T', figure: 'F', met }));
  expect(verdictsText(verdicts)).toContain('| T | F | met |\n| T | F | **missed** |\n| T | F | not measured |');
});

it('formats tables', () => {
  const section = { heading: 'Here', about: 'Why.', head: ['', 'one'], rows: [['a', '1']] };
  expect(tablesText({ sections: [section], verdicts: [] })).toBe(
    '### Here\n\nWhy.\n\n|  | one |\n| --- | --- |\n| a | 1 |',
  );
});

it('rotates the order', () => {
  expect([0, 1, 2, 3].map((run) => inTurn(['a', 'b', 'c'], run).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  expect(inTurn([], 3)).toEqual([]);
});

it('inserts figures into a page', () => {
  const page = 'before\n<!-- figures: begin -->\nold\n<!-- figures: end -->\nafter';
  const once = withFigures(page, '| new |');
  expect(once).toBe('before\n<!-- figures: begin -->\n\n| new |\n\n<!-- figures: end -->\nafter');
  expect(withFigures(once, '| new |')).toBe(once);
  expect(() => withFigures('before', '')).toThrow('no place');
});
