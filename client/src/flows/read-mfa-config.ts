import type { JsonObject } from '#pool/json';
import { isLiveError, type LiveError, type PoolGateway } from '../live/pool-gateway.ts';

/**
 * What GetUserPoolMfaConfig tells of a live pool and no description has. Many may describe a pool and not read this, and
 * an emulator may not have it: everything goes on without.
 * @param onUnread is told why it could not be read
 * @returns undefined where it could not be read
 */
export async function readMfaConfig(
  gateway: PoolGateway,
  poolId: string,
  onUnread: (error: LiveError) => void,
): Promise<JsonObject | undefined> {
  try {
    return await gateway.mfaConfig(poolId);
  } catch (error) {
    if (isLiveError(error)) onUnread(error);
    return undefined;
  }
}
