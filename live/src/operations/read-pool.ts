import type { JsonObject } from '#core/json';
import { isLiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { MfaListener } from './ports.ts';

/** A live pool as it is told by the two calls that tell of it. */
export interface ReadPool {
  readonly described: JsonObject;
  /** The answer of GetUserPoolMfaConfig; undefined where it could not be read. */
  readonly mfaConfig: JsonObject | undefined;
}

/**
 * Reads a live pool, with what no description tells of its factors. Many may describe a pool and not read those, and an
 * emulator may not have them: everything goes on without.
 * @param mfa is told of the factors, where the pool could be described
 * @throws LiveError where the pool cannot be described
 */
export async function readPool(gateway: PoolGateway, poolId: string, mfa: MfaListener): Promise<ReadPool> {
  const reading = gateway.mfaConfig(poolId).catch((error: unknown) => ({ error }));
  const described = await gateway.describe(poolId);
  const answer = await reading;
  if (!('error' in answer)) {
    mfa.read(poolId, answer);
    return { described, mfaConfig: answer };
  }
  if (isLiveError(answer.error)) mfa.unread(answer.error);
  return { described, mfaConfig: undefined };
}
