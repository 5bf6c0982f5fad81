import { expect, it } from 'vitest';
import { growthExponent, median, quantile, summarize } from '../../bench/lib/statistics.mjs';

it('calculates the median of values in any order, even if their number is even', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

it('computes a percentile', () => {
  const hundred = Array.from({ length: 101 }, (_, i) => i);
  expect(quantile(hundred, 0.95)).toBeCloseTo(95);
  expect(quantile([7], 0.95)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

it('handles timeouts', () => {
  expect(summarize([1, 2, 3, Infinity])).toMatchObject({ median: 2.5, p95: Infinity, count: 4 });
  expect(median([Infinity, Infinity])).toBe(Infinity);
});

it('distinguishes linear from quadratic growth', () => {
  const sizes = [100, 1000, 2000];
  const points = (time: (size: number) => number) => sizes.map((size) => ({ size, time: time(size) }));
  expect(growthExponent(points((size) => 3 * size))).toBeCloseTo(1);
  expect(growthExponent(points((size) => size ** 2))).toBeCloseTo(2);
  expect(growthExponent(points(() => 5))).toBeCloseTo(0);
  expect(growthExponent(points(() => Infinity))).toBe(Infinity);
});
