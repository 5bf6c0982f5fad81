import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MAX_RESTARTS, RestartPolicy, RESTART_WINDOW_MS } from '../../../client/src/language-client/restart-policy.ts';

/** What is done about servers that end at these moments. */
const decisionsAt = (...moments: readonly number[]): readonly string[] => {
  let now = 0;
  const restarts = new RestartPolicy(() => now);
  return moments.map((moment) => {
    now = moment;
    return restarts.onEnded();
  });
};

describe('a language server that ends by itself', () => {
  it('is started again four times, and then stays off', () => {
    expect(MAX_RESTARTS).toBe(4);
    expect(decisionsAt(0, 0, 0, 0, 0)).toEqual(['restart', 'restart', 'restart', 'restart', 'give-up']);
  });

  it('is started again for ever where that happens now and then', () => {
    const seldom = Array.from({ length: 50 }, (_, i) => (i * RESTART_WINDOW_MS) / MAX_RESTARTS);
    expect(new Set(decisionsAt(...seldom))).toEqual(new Set(['restart']));
  });

  it('stays off where it ends a little more often than that', () => {
    const often = Array.from({ length: MAX_RESTARTS + 1 }, (_, i) => i * (RESTART_WINDOW_MS / MAX_RESTARTS - 1));
    expect(decisionsAt(...often).at(-1)).toBe('give-up');
  });

  it('has all its tries again once somebody restarted it', () => {
    const restarts = new RestartPolicy(() => 0);
    const five = () => Array.from({ length: 5 }, () => restarts.onEnded()).join(' ');
    expect(five()).toBe('restart restart restart restart give-up');
    expect(restarts.onEnded()).toBe('give-up');
    restarts.reset();
    expect(five()).toBe('restart restart restart restart give-up');
  });

  it('is started again where the clock was set back meanwhile', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const restarts = new RestartPolicy();
    for (let i = 0; i < MAX_RESTARTS; i += 1) restarts.onEnded();
    vi.setSystemTime(Date.now() - 3_600_000);
    expect(restarts.onEnded()).toBe('give-up');
    vi.advanceTimersByTime(RESTART_WINDOW_MS);
    expect(restarts.onEnded()).toBe('restart');
  });
});
