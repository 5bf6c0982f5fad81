import { factorsOf, type MfaFactors } from '#pool/mfa-factors';
import { isLiveError, type LiveError, type PoolGateway } from '../live/pool-gateway.ts';

/**
 * The factors of a live pool that no description has. Many may describe a pool and not read these, and an emulator may
 * not have them: everything goes on without.
 * @param onUnread is told why they could not be read
 * @returns undefined where they could not be read
 */
export async function readFactors(
  gateway: PoolGateway,
  poolId: string,
  onUnread: (error: LiveError) => void,
): Promise<MfaFactors | undefined> {
  try {
    return factorsOf(await gateway.mfaConfig(poolId));
  } catch (error) {
    if (isLiveError(error)) onUnread(error);
    return undefined;
  }
}
