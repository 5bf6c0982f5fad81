import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MOST_RESTARTS, ServerEnds, WITHIN } from '../../../client/src/language-client/restart-policy.ts';

/** What is done about servers that end at these moments. */
const decisionsAt = (...moments: readonly number[]): readonly string[] => {
  let now = 0;
  const ends = new ServerEnds(() => now);
  return moments.map((moment) => {
    now = moment;
    return ends.add();
  });
};

describe('a language server that ends by itself', () => {
  it('is started again four times, and then stays off', () => {
    expect(MOST_RESTARTS).toBe(4);
    expect(decisionsAt(0, 0, 0, 0, 0)).toEqual(['restart', 'restart', 'restart', 'restart', 'give-up']);
  });

  it('is started again for ever where that happens now and then', () => {
    const seldom = Array.from({ length: 50 }, (_, i) => (i * WITHIN) / MOST_RESTARTS);
    expect(new Set(decisionsAt(...seldom))).toEqual(new Set(['restart']));
  });

  it('stays off where it ends a little more often than that', () => {
    const often = Array.from({ length: MOST_RESTARTS + 1 }, (_, i) => i * (WITHIN / MOST_RESTARTS - 1));
    expect(decisionsAt(...often).at(-1)).toBe('give-up');
  });

  it('has all its tries again once somebody restarted it', () => {
    const ends = new ServerEnds(() => 0);
    const five = () => Array.from({ length: 5 }, () => ends.add()).join(' ');
    expect(five()).toBe('restart restart restart restart give-up');
    expect(ends.add()).toBe('give-up');
    ends.forget();
    expect(five()).toBe('restart restart restart restart give-up');
  });

  it('is started again where the clock was set back meanwhile', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const ends = new ServerEnds();
    for (let i = 0; i < MOST_RESTARTS; i += 1) ends.add();
    vi.setSystemTime(Date.now() - 3_600_000);
    expect(ends.add()).toBe('give-up');
    vi.advanceTimersByTime(WITHIN);
    expect(ends.add()).toBe('restart');
  });
});
