import type { JsonObject } from '#pool/json';
import { samePool, type Plan } from '#pool/sync';
import { isLiveError, LiveError, type PoolGateway } from '../live/pool-gateway.ts';
import type { Pause } from './ports.ts';

/** How sending ended. */
export type Sent =
  /** It was carried out; this is the pool now. */
  | { readonly kind: 'sent'; readonly described: JsonObject }
  /** It was turned away, and the pool is no longer what the user saw. */
  | { readonly kind: 'moved'; readonly described: JsonObject }
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
 * @throws LiveError when the request was not carried out
 */
export async function sendOnce(gateway: PoolGateway, plan: Plan, before: JsonObject, pause: Pause): Promise<Sent> {
  for (let attempt = 1; ; attempt++) {
    try {
      await gateway.update(plan.request);
      break;
    } catch (error) {
      if (!isLiveError(error)) throw error;
      if (error.outcomeUnknown) return await afterDoubt(gateway, plan, before, error);
      if (!error.mayPass || attempt === MOST_ATTEMPTS) throw error;
      await pause(attempt);
      const described = await gateway.describe(plan.poolId);
      if (!samePool(before, described)) return { kind: 'moved', described };
    }
  }
  try {
    return { kind: 'sent', described: await gateway.describe(plan.poolId) };
  } catch (error) {
    if (!isLiveError(error)) throw error;
    return { kind: 'unread', error };
  }
}

async function afterDoubt(gateway: PoolGateway, plan: Plan, before: JsonObject, error: LiveError): Promise<Sent> {
  const described = await gateway.describe(plan.poolId).catch(() => undefined);
  if (!described) return { kind: 'unclear', error };
  if (!samePool(before, described)) return { kind: 'sent', described };
  const { kind, code, requestId } = error;
  const text = `${error.message} The pool was read again after that, and nothing in it had changed.`;
  throw new LiveError(text, { kind, code, requestId, cause: error });
}
