import { liveKind } from '#core/resources/live';
import type { PoolGateway } from '#live/gateway';
import { readPool } from '#live/operations';
import type { Services } from '../services.ts';
import { gatewayWithProgress } from './gateway-with-progress.ts';

/** Reads a pool that the user picked, with its MFA factors. Shows the progress. @throws LiveError */
export function readPicked(
  { mfa }: Pick<Services, 'mfa'>,
  { gateway, poolId }: { readonly gateway: PoolGateway; readonly poolId: string },
): ReturnType<typeof readPool> {
  return readPool(gatewayWithProgress(gateway), liveKind('pool'), poolId, mfa);
}
