import { placeOf, type PoolPlace } from '../gateway/pool-place.ts';

/**
 * Names what is kept of a pool, or of a pool and a file.
 * @param prefix what kind of knowledge it is
 */
export function placeKey(prefix: string, place: PoolPlace, file?: string): string {
  const { poolId, endpoint = '' } = placeOf(place.poolId, place.endpoint);
  return `${prefix}${poolId}:${endpoint}${file === undefined ? '' : ` ${file}`}`;
}
