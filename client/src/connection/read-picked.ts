import { liveKind } from '#core/resources/live';
import type { PoolGateway } from '#live/gateway';
import { readPool } from '#live/operations';
import type { Services } from '../services.ts';
import { gatewayWithProgress } from './gateway-with-progress.ts';

/** Reads a pool that the user picked, or its MFA settings, and shows the progress. @throws LiveError */
export function readPicked(
  { mfa }: Pick<Services, 'mfa'>,
  { gateway, poolId }: { readonly gateway: PoolGateway; readonly poolId: string },
  kind = liveKind('pool'),
): ReturnType<typeof readPool> {
  return readPool(gatewayWithProgress(gateway), kind, poolId, mfa);
}
