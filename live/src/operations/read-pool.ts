import type { JsonObject } from '#core/json';
import type { LiveKind } from '#core/resources/live';
import { toLivePool, type LivePool } from '#core/sync';
import { isLiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { MfaListener } from './ports.ts';

/** What the two calls that read a pool returned. */
export interface ReadPool {
  readonly live: LivePool;
  /** The answer of GetUserPoolMfaConfig; undefined where it could not be read. */
  readonly mfaConfig: JsonObject | undefined;
}

/**
 * Reads a live pool, with what no description tells of its factors. Many may describe a pool and not read those, and an
 * emulator may not have them: everything goes on without.
 * @param mfa is told of the factors, where the pool could be described
 * @throws LiveError where the pool cannot be described
 */
export async function readPool(
  gateway: PoolGateway,
  kind: LiveKind,
  poolId: string,
  mfa: MfaListener,
): Promise<ReadPool> {
  const reading = gateway.mfaConfig(poolId).catch((error: unknown) => ({ error }));
  const live = toLivePool(kind, await gateway.describe(poolId));
  const answer = await reading;
  if (!('error' in answer)) {
    mfa.read(poolId, answer);
    return { live, mfaConfig: answer };
  }
  if (isLiveError(answer.error)) mfa.unread(answer.error);
  return { live, mfaConfig: undefined };
}
