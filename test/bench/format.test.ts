import { expect, it } from 'vitest';
import { replaceFigures } from '../../bench/lib/figures-page.mjs';
import { checkTarget, formatTables, formatVerdicts } from '../../bench/lib/report.mjs';
import { rotate } from '../../bench/lib/rotate.mjs';
import {
  formatDuration,
  formatDurationAndP95,
  formatRatio,
  computeRatio,
  formatSize,
} from '../../bench/lib/format.mjs';

it('formats times with three digits, and marks missing responses', () => {
  expect([0.6567, 10.04, 105.4, 1300].map(formatDuration)).toEqual(['0.66 ms', '10.0 ms', '105 ms', '1.30 s']);
  expect(formatDuration(Infinity)).toBe('> 20 s');
  expect(formatDuration(undefined)).toBe('–');
  expect(formatDurationAndP95({ median: 1, p95: 2, quarter: 1, threeQuarters: 2, count: 5 })).toBe('1.00 ms (2.00 ms)');
});

it('formats sizes', () => {
  expect([12, 4644, 999_600, 79_300_000].map(formatSize)).toEqual(['12 B', '4.64 kB', '1.00 MB', '79.3 MB']);
});

it('calculates a ratio only if both values are known', () => {
  expect(formatRatio(computeRatio(1, 4))).toBe('0.25');
  expect(formatRatio(computeRatio(1, Infinity))).toBe('–');
  expect(formatRatio(computeRatio(Infinity, 1))).toBe('too slow');
  expect(formatRatio(computeRatio(undefined, 1))).toBe('–');
});

it('compares a figure with its limit', () => {
  expect(checkTarget('Hover', 1, 1, formatRatio)).toEqual({ target: 'Hover ≤ 1.00', figure: '1.00', met: true });
  expect(checkTarget('Hover', 1, Infinity, formatRatio).met).toBe(false);
  expect(checkTarget('Hover', 1, undefined, formatRatio).met).toBeUndefined();
  const verdicts = [true, false, undefined].map((met) => ({ target: 'T', figure: 'F', met }));
  expect(formatVerdicts(verdicts)).toContain('| T | F | met |\n| T | F | **missed** |\n| T | F | not measured |');
});

it('formats tables', () => {
  const section = { heading: 'Here', about: 'Why.', head: ['', 'one'], rows: [['a', '1']] };
  expect(formatTables({ sections: [section], verdicts: [] })).toBe(
    '### Here\n\nWhy.\n\n|  | one |\n| --- | --- |\n| a | 1 |',
  );
});

it('starts each run with a different item', () => {
  expect([0, 1, 2, 3].map((run) => rotate(['a', 'b', 'c'], run).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  expect(rotate([], 3)).toEqual([]);
});

it('inserts the figures between the markers on a page', () => {
  const page = 'before\n<!-- servers: begin -->\nold\n<!-- servers: end -->\nafter';
  const once = replaceFigures(page, '| new |');
  expect(once).toBe('before\n<!-- servers: begin -->\n\n| new |\n\n<!-- servers: end -->\nafter');
  expect(replaceFigures(once, '| new |')).toBe(once);
  expect(() => replaceFigures('before', '')).toThrow('no markers');
});
