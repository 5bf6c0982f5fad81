import { createHash } from 'node:crypto';
import type { PoolPlace } from '../gateway/pool-place.ts';

/**
 * The name of the folder for what is kept of a pool. The pool's id comes out of a file and the endpoint out of a setting:
 * nothing in them may lead out of a folder, or make a name that a file system refuses. A hash keeps two pools, and two
 * endpoints, apart whatever is left of their names, also where letters count without case.
 */
export function folderName({ endpoint, poolId }: PoolPlace): string {
  const readable = poolId.replace(/[^\w-]+/g, '-').slice(0, 100);
  const hash = createHash('sha256').update(JSON.stringify([poolId, endpoint ?? null]));
  return `${readable}-${hash.digest('hex').slice(0, 16)}`;
}
