import { expect, it } from 'vitest';
import { loadFor } from './memory.ts';

it('a run of ten minutes or more has the full load', () => {
  expect(loadFor(10)).toEqual({ warmUpEdits: 1600, edits: 100_000, documents: 1000, rounds: 5 });
  expect(loadFor(600)).toEqual(loadFor(10));
});

it('the load takes at most a quarter of a shorter run’s time, assuming that the full load takes three minutes', () => {
  const { edits, documents, rounds } = loadFor(10);
  for (const minutes of [1, 2, 5, 9]) {
    const load = loadFor(minutes);
    const maximum = (minutes / 4 / 3) * 1.02;
    expect(load.edits / edits).toBeLessThanOrEqual(maximum);
    expect((load.documents * load.rounds) / (documents * rounds)).toBeLessThanOrEqual(maximum);
  }
});

it('the load is never too small to be meaningful, and all typed text is deleted again', () => {
  expect(loadFor(0.01)).toEqual({ warmUpEdits: 800, edits: 1600, documents: 100, rounds: 1 });
  for (const minutes of [0.3, 3.3, 7.7]) {
    const { warmUpEdits, edits } = loadFor(minutes);
    expect([warmUpEdits % 16, edits % 16]).toEqual([0, 0]);
  }
});
