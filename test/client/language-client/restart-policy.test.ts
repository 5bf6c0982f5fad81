import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MAX_RESTARTS, RestartPolicy, RESTART_WINDOW_MS } from '../../../client/src/language-client/restart-policy.ts';

/** Returns, for a server that exits at the given times, whether it is restarted after each exit. */
const decisionsAt = (...moments: readonly number[]): readonly string[] => {
  let now = 0;
  const restarts = new RestartPolicy(() => now);
  return moments.map((moment) => {
    now = moment;
    return restarts.onEnded();
  });
};

describe('a language server that exits unexpectedly', () => {
  it('is restarted four times, and then stays off', () => {
    expect(MAX_RESTARTS).toBe(4);
    expect(decisionsAt(0, 0, 0, 0, 0)).toEqual(['restart', 'restart', 'restart', 'restart', 'give-up']);
  });

  it('is always restarted if it rarely exits', () => {
    const seldom = Array.from({ length: 50 }, (_, i) => (i * RESTART_WINDOW_MS) / MAX_RESTARTS);
    expect(new Set(decisionsAt(...seldom))).toEqual(new Set(['restart']));
  });

  it('stays off if it exits slightly more often than that', () => {
    const often = Array.from({ length: MAX_RESTARTS + 1 }, (_, i) => i * (RESTART_WINDOW_MS / MAX_RESTARTS - 1));
    expect(decisionsAt(...often).at(-1)).toBe('give-up');
  });

  it('gets all its attempts back after the user restarts it', () => {
    const restarts = new RestartPolicy(() => 0);
    const five = () => Array.from({ length: 5 }, () => restarts.onEnded()).join(' ');
    expect(five()).toBe('restart restart restart restart give-up');
    expect(restarts.onEnded()).toBe('give-up');
    restarts.reset();
    expect(five()).toBe('restart restart restart restart give-up');
  });

  it('is restarted even if the clock was set back', () => {
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
