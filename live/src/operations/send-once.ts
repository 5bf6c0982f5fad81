import { samePool, shownOf, type LivePool, type StepPlan } from '#core/sync';
import { isLiveError, type LiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { Pause } from './ports.ts';
import { describePool } from './read-pool.ts';

/** The state of the pool as read after a request with unknown outcome. */
export type LastRead =
  /** The old settings. That proves nothing: the read may be stale, or the request still in progress. */
  | { readonly kind: 'old'; readonly secondsAfter: number }
  /** Neither the old settings nor any change of the push. */
  | { readonly kind: 'other' }
  /** Only some changes of the push: another user may have made those, or the service failed halfway. */
  | { readonly kind: 'part' }
  /** The pool could not be read. */
  | { readonly kind: 'unread' };

/** The outcome of sending a request. */
export type Sent =
  /** It was carried out; `live` is the pool now. */
  | { readonly kind: 'sent'; readonly live: LivePool }
  /** It was rejected because the service was busy, and the pool changed since it was shown. */
  | { readonly kind: 'changed-concurrently'; readonly live: LivePool }
  /** It was certainly not carried out: the service rejected it, or it never left this machine. */
  | { readonly kind: 'not-sent'; readonly error: LiveError }
  /** It may or may not have been carried out. */
  | { readonly kind: 'unknown'; readonly error: LiveError; readonly lastRead: LastRead }
  /** It was carried out, but the pool cannot be read. */
  | { readonly kind: 'unread'; readonly error: LiveError };

/** The dependencies of sending a request. */
export interface SendDependencies {
  readonly pause: Pause;
  /** Returns the time in milliseconds. */
  readonly now: () => number;
}

/** The maximum number of attempts for a request that is rejected because the service is busy. */
const MAX_ATTEMPTS = 4;

/**
 * Sends the request of a step so that it is carried out at most once. Sends it again only after a retryable error that
 * proves that nothing was done, and only while the pool is as shown. After a failure with unknown outcome, reads the
 * pool instead.
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
        .then(() => describePool(gateway, before))
        .catch(liveErrorOf);
      if (live instanceof Error) return { kind: 'not-sent', error: live };
      if (!samePool(before, live)) return { kind: 'changed-concurrently', live };
    }
  }
  const live = await describePool(gateway, before).catch(liveErrorOf);
  return live instanceof Error ? { kind: 'unread', error: live } : { kind: 'sent', live };
}

/**
 * Reads the pool after a request with unknown outcome. Only a pool with all changes of the push proves that it was
 * carried out: another user may have changed the pool, and old settings may come from a stale read.
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
    const live = await describePool(gateway, before).catch(() => undefined);
    if (!live) return { kind: 'unknown', error, lastRead: { kind: 'unread' } };
    const shown = shownOf(step, live);
    if (shown === 'all') return { kind: 'sent', live };
    if (shown === 'part') return { kind: 'unknown', error, lastRead: { kind: 'part' } };
    if (!samePool(before, live)) return { kind: 'unknown', error, lastRead: { kind: 'other' } };
    // The request may still be in progress after the client has given up on it.
    const stopped = attempt === 1 && (await pause(attempt).then(() => undefined, liveErrorOf));
    if (stopped) break;
  }
  const secondsAfter = Math.max(1, Math.round((now() - failedAt) / 1000));
  return { kind: 'unknown', error, lastRead: { kind: 'old', secondsAfter } };
}

function liveErrorOf(error: unknown): LiveError {
  if (!isLiveError(error)) throw error;
  return error;
}
