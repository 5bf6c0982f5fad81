import { samePool, shownOf, toLivePool, type LivePool, type StepPlan } from '#core/sync';
import { isLiveError, type LiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { Pause } from './ports.ts';

/** What the pool showed after a request whose outcome is unknown. */
export type LastRead =
  /** Its old settings. That proves nothing: the read may be stale, or the request still under way. */
  | { readonly kind: 'old'; readonly secondsAfter: number }
  /** Neither its old settings nor anything of the push. */
  | { readonly kind: 'other' }
  /** Some changes of the push and not all of them: somebody else may have made those, or the service failed halfway. */
  | { readonly kind: 'part' }
  /** The pool could not be read. */
  | { readonly kind: 'unread' };

/** How sending ended. */
export type Sent =
  /** It was carried out; this is the pool now. */
  | { readonly kind: 'sent'; readonly live: LivePool }
  /** It was rejected because the service was busy, and the pool is no longer what the user saw. */
  | { readonly kind: 'changed-concurrently'; readonly live: LivePool }
  /** It was certainly not carried out: the service rejected it, or it never left this machine. */
  | { readonly kind: 'not-sent'; readonly error: LiveError }
  /** It may or may not have been carried out. */
  | { readonly kind: 'unknown'; readonly error: LiveError; readonly lastRead: LastRead }
  /** It was carried out, and the pool cannot be read. */
  | { readonly kind: 'unread'; readonly error: LiveError };

/** What sending works with. */
export interface SendDependencies {
  readonly pause: Pause;
  /** The time in milliseconds. */
  readonly now: () => number;
}

/** A request that was rejected because the service was busy is sent this many times at most. */
const MAX_ATTEMPTS = 4;

/**
 * Has the request of a step carried out once. It is sent again only after an answer that says that nothing was done and that
 * a moment later it may go through; and only while the pool is what the user saw. After a failure that leaves the
 * outcome unknown, the pool itself is read.
 */
export async function sendOnce(
  gateway: PoolGateway,
  step: StepPlan,
  before: LivePool,
  dependencies: SendDependencies,
): Promise<Sent> {
  for (let attempt = 1; ; attempt++) {
    try {
      await gateway.update(step.request);
      break;
    } catch (error) {
      if (!isLiveError(error)) throw error;
      if (error.outcomeUnknown) return readAfterUnknown(gateway, step, before, error, dependencies);
      if (!error.isRetryable || attempt === MAX_ATTEMPTS) return { kind: 'not-sent', error };
      const live = await dependencies
        .pause(attempt)
        .then(() => describe(gateway, before))
        .catch(liveErrorOf);
      if (live instanceof Error) return { kind: 'not-sent', error: live };
      if (!samePool(before, live)) return { kind: 'changed-concurrently', live };
    }
  }
  const live = await describe(gateway, before).catch(liveErrorOf);
  return live instanceof Error ? { kind: 'unread', error: live } : { kind: 'sent', live };
}

async function describe(gateway: PoolGateway, { kind, poolId }: LivePool): Promise<LivePool> {
  return toLivePool(kind, await gateway.describe(poolId));
}

/**
 * Reads the pool after a request whose outcome is unknown. Only all of the push proves that it was carried out:
 * somebody else may have changed the pool, and old settings may come from a stale read.
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
    const live = await describe(gateway, before).catch(() => undefined);
    if (!live) return { kind: 'unknown', error, lastRead: { kind: 'unread' } };
    const shown = shownOf(step, live);
    if (shown === 'all') return { kind: 'sent', live };
    if (shown === 'part') return { kind: 'unknown', error, lastRead: { kind: 'part' } };
    if (!samePool(before, live)) return { kind: 'unknown', error, lastRead: { kind: 'other' } };
    // A request may still be under way when its sender has given up.
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
