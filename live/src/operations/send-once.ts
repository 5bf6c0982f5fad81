import { samePool, shownOf, type LivePool, type StepPlan } from '#core/sync';
import { isLiveError, type LiveError, liveErrorOf, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { Pause } from './ports.ts';
import { describeAgain } from './read-pool.ts';

/** The state of the pool after a request with an unknown outcome. */
export type LastRead =
  /** The settings from before the push. The read can be stale, or the request can still be in progress. */
  | { readonly kind: 'old'; readonly secondsAfter: number }
  /** Settings that differ from both the old settings and the push. */
  | { readonly kind: 'other' }
  /** Some of the push's changes, but not all. Another user might have made them, or the service failed halfway. */
  | { readonly kind: 'part' }
  | { readonly kind: 'unread' };

/** The outcome of sending a request. */
export type Sent =
  /** The request was applied. `live` is the pool afterwards. */
  | { readonly kind: 'sent'; readonly live: LivePool }
  /** The request was rejected because the service was busy, and the pool has changed since the plan was shown. */
  | { readonly kind: 'changed-concurrently'; readonly live: LivePool }
  /** It is certain that the request was not applied: it was rejected or never sent. */
  | { readonly kind: 'not-sent'; readonly error: LiveError }
  | { readonly kind: 'unknown'; readonly error: LiveError; readonly lastRead: LastRead }
  /** The request was applied, but the pool cannot be read. */
  | { readonly kind: 'unread'; readonly error: LiveError };

/** The dependencies of {@link sendOnce}. */
export interface SendDependencies {
  readonly pause: Pause;
  /** Returns the time in milliseconds. */
  readonly now: () => number;
}

/** The maximum number of attempts if the service is busy. */
const MAX_ATTEMPTS = 4;

/**
 * Sends a step's request so that it is applied at most once. Retries only if the error proves that nothing was changed,
 * and if the pool is still the same. If the outcome is unknown, reads the pool instead of retrying.
 */
export async function sendOnce(
  gateway: PoolGateway,
  step: StepPlan,
  before: LivePool,
  dependencies: SendDependencies,
): Promise<Sent> {
  for (let attempt = 1; ; attempt++) {
    try {
      await gateway.update({ kind: step.kind, poolId: step.id.poolId }, step.request);
      break;
    } catch (error) {
      if (!isLiveError(error)) throw error;
      if (error.outcomeUnknown) return readAfterUnknown(gateway, step, before, error, dependencies);
      if (!error.isRetryable || attempt === MAX_ATTEMPTS) return { kind: 'not-sent', error };
      const live = await dependencies
        .pause(attempt)
        .then(() => describeAgain(gateway, before))
        .catch(liveErrorOf);
      if (live instanceof Error) return { kind: 'not-sent', error: live };
      if (!samePool(before, live)) return { kind: 'changed-concurrently', live };
    }
  }
  const live = await describeAgain(gateway, before).catch(liveErrorOf);
  return live instanceof Error ? { kind: 'unread', error: live } : { kind: 'sent', live };
}

/**
 * Reads the pool after a request with an unknown outcome. It is certain that the request was applied only if
 * the pool contains all of its changes. Other differences can come from another user, and old settings from a
 * stale read.
 */
async function readAfterUnknown(
  gateway: PoolGateway,
  step: StepPlan,
  before: LivePool,
  error: LiveError,
  { pause, now }: SendDependencies,
): Promise<Sent> {
  const failedAt = now();
  for (const attempt of [1, 2]) {
    const live = await describeAgain(gateway, before).catch(() => undefined);
    if (!live) return { kind: 'unknown', error, lastRead: { kind: 'unread' } };
    const shown = shownOf(step, live);
    if (shown === 'all') return { kind: 'sent', live };
    if (shown === 'part') return { kind: 'unknown', error, lastRead: { kind: 'part' } };
    if (!samePool(before, live)) return { kind: 'unknown', error, lastRead: { kind: 'other' } };
    // The request can still be in progress after the client's timeout.
    const stopped = attempt === 1 && (await pause(attempt).then(() => undefined, liveErrorOf));
    if (stopped) break;
  }
  const secondsAfter = Math.max(1, Math.round((now() - failedAt) / 1000));
  return { kind: 'unknown', error, lastRead: { kind: 'old', secondsAfter } };
}
