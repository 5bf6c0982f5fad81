import type { PoolPlace } from '../live/pool-place.ts';

/**
 * The name of the folder for what is kept of a pool. The pool's id comes out of a file and the endpoint out of a setting:
 * nothing in them may lead out of a folder, or make a name that a file system refuses.
 */
export function folderName({ endpoint, poolId }: PoolPlace): string {
  const name = endpoint === undefined ? poolId : `${poolId} ${endpoint}`;
  return name.replace(/[^\w-]+/g, '-').slice(0, 150);
}
