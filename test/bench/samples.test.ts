import { expect, it } from 'vitest';
import { Samples } from '../../bench/lib/samples.mjs';

it('stores measurements by name', () => {
  const samples = new Samples();
  samples.add(3, '1×', 'hover');
  samples.add(1, '1×', 'hover');
  samples.add(Infinity, '10×', 'hover');
  expect(samples.of('1×', 'hover')).toEqual([3, 1]);
  expect(samples.median('1×', 'hover')).toBe(2);
  expect(samples.summary('100×', 'hover')).toBeUndefined();
  expect(samples.median('10×', 'hover')).toBe(Infinity);
});
