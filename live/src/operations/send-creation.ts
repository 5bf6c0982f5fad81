import type { JsonObject } from '#core/json';
import {
  isLiveError,
  liveErrorOf,
  type LiveError,
  type PoolGateway,
  type PoolSummary,
} from '../gateway/pool-gateway.ts';
import { findCreated } from './find-created.ts';
import type { Pause } from './ports.ts';

/** A request to create a pool. */
export interface CreationRequest {
  readonly kind: string;
  readonly request: JsonObject;
  readonly name: string;
  /** The pools that already had the name before the request; undefined if they could not be listed. */
  readonly namesakes: readonly PoolSummary[] | undefined;
}

/** The outcome of sending a request to create a pool. */
export type SentCreation =
  | { readonly kind: 'created'; readonly poolId: string }
  /** No pool was created: the request was rejected or never sent. */
  | { readonly kind: 'not-sent'; readonly error: LiveError }
  /** `found`: the pools that could be the new one; undefined if the pools could not be listed. */
  | { readonly kind: 'unknown'; readonly error: LiveError; readonly found: readonly PoolSummary[] | undefined };

/** The maximum number of attempts if the service is busy, which proves that it created nothing. */
const MAX_ATTEMPTS = 4;

/**
 * Sends a request to create a pool so that at most one pool is created. Retries only if the error proves that no pool
 * was created. If the outcome is unknown, looks for the pool instead of retrying.
 */
export async function sendCreation(
  gateway: PoolGateway,
  { kind, request, name, namesakes }: CreationRequest,
  { pause, now }: { readonly pause: Pause; readonly now: () => number },
): Promise<SentCreation> {
  for (let attempt = 1; ; attempt++) {
    const sentAt = now();
    try {
      return { kind: 'created', poolId: await gateway.create(kind, request) };
    } catch (error) {
      if (!isLiveError(error)) throw error;
      if (error.outcomeUnknown) {
        const before = namesakes?.map(({ id }) => id);
        const found = await findCreated(gateway, { name, before, sentAt, failedAt: now() }, pause);
        return { kind: 'unknown', error, found };
      }
      if (!error.isRetryable || attempt === MAX_ATTEMPTS) return { kind: 'not-sent', error };
      const cancelled = await pause(attempt).catch(liveErrorOf);
      if (cancelled) return { kind: 'not-sent', error: cancelled };
    }
  }
}
