import { poolIdIn } from '../aws/pool-ids/index.ts';
import type { ResourceDocument } from './kind.ts';

/** Whether two files are of different kinds and for the same pool. A file without a valid pool ID has no siblings. */
export function areSiblings(one: ResourceDocument, other: ResourceDocument): boolean {
  if (one.kind === other.kind) return false;
  const poolId = poolIdIn(one.root);
  return poolId !== undefined && poolId === poolIdIn(other.root);
}
