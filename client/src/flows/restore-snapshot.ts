import { regionOf } from '#pool/fields';
import { toRequest } from '#pool/described';
import type { KeptSnapshot } from './ports.ts';
import { pushPool, type PushOutcome, type PushTools } from './push-pool.ts';

/**
 * Makes a live pool again what it was when a snapshot was taken, previewed and sent as a push. What was added since and
 * has a default is reset to it; what has none, and cannot be taken away, stays and is not among the changes.
 * @throws LiveError when the service fails or refuses; the pool is as it was then
 */
export function restoreSnapshot({ poolId, described }: KeptSnapshot, tools: PushTools): Promise<PushOutcome> {
  return pushPool(
    {
      poolId,
      region: regionOf(poolId),
      value: toRequest(described),
      base: undefined,
      leftOut: 'reset',
      doubtful: [],
    },
    tools,
  );
}
