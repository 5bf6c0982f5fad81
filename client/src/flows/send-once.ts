import * as l10n from '@vscode/l10n';
import type { JsonObject } from '#pool/json';
import { isCarriedOut, samePool, type Plan } from '#pool/sync';
import { inOne } from '../live/in-one.ts';
import { isLiveError, LiveError, type PoolGateway } from '../live/pool-gateway.ts';
import type { Pause } from './ports.ts';

/** How sending ended. */
export type Sent =
  /** It was carried out; this is the pool now. */
  | { readonly kind: 'sent'; readonly described: JsonObject }
  /** It was turned away, and the pool is no longer what the user saw. */
  | { readonly kind: 'moved'; readonly described: JsonObject }
  /** It was not carried out: the service said so, or else (not `certain`) the pool was the same when it was read again. */
  | { readonly kind: 'not-sent'; readonly error: LiveError; readonly certain: boolean }
  /** Nobody knows whether it was carried out. */
  | { readonly kind: 'unclear'; readonly error: LiveError }
  /** It was carried out, and the pool cannot be read. */
  | { readonly kind: 'unread'; readonly error: LiveError };

/** A request that was turned away because the service was busy is sent this many times at most. */
const MOST_ATTEMPTS = 4;

/**
 * Has a plan's request carried out once. It is sent again only after an answer that says that nothing was done and that
 * a moment later it may go through; and only while the pool is what the user saw. After a failure that leaves its
 * outcome open, the pool itself is asked.
 */
export async function sendOnce(gateway: PoolGateway, plan: Plan, before: JsonObject, pause: Pause): Promise<Sent> {
  for (let attempt = 1; ; attempt++) {
    try {
      await gateway.update(plan.request);
      break;
    } catch (error) {
      if (!isLiveError(error)) throw error;
      if (error.outcomeUnknown) return afterDoubt(gateway, plan, before, error, pause);
      if (!error.mayPass || attempt === MOST_ATTEMPTS) return { kind: 'not-sent', error, certain: true };
      await pause(attempt);
      const described = await gateway.describe(plan.poolId).catch(liveErrorOf);
      if (described instanceof Error) return { kind: 'not-sent', error: described, certain: true };
      if (!samePool(before, described)) return { kind: 'moved', described };
    }
  }
  const described = await gateway.describe(plan.poolId).catch(liveErrorOf);
  return described instanceof Error ? { kind: 'unread', error: described } : { kind: 'sent', described };
}

/** It counts as carried out only where the pool shows what was sent: somebody else may have changed it as well. */
async function afterDoubt(
  gateway: PoolGateway,
  plan: Plan,
  before: JsonObject,
  error: LiveError,
  pause: Pause,
): Promise<Sent> {
  for (const attempt of [1, 2]) {
    const described = await gateway.describe(plan.poolId).catch(() => undefined);
    if (!described) return { kind: 'unclear', error };
    if (isCarriedOut(plan, described)) return { kind: 'sent', described };
    if (!samePool(before, described)) return { kind: 'unclear', error };
    // A request may be under way still when its sender has given up.
    if (attempt === 1) await pause(attempt);
  }
  const { kind, code, requestId, said } = error;
  const unchanged = l10n.t('The pool was read again after that, and nothing in it had changed.');
  return {
    kind: 'not-sent',
    error: new LiveError(inOne(error.message, unchanged), { kind, code, requestId, said, cause: error }),
    certain: false,
  };
}

function liveErrorOf(error: unknown): LiveError {
  if (!isLiveError(error)) throw error;
  return error;
}
