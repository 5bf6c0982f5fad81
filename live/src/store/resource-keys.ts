import { createHash } from 'node:crypto';
import { placeOf, type PoolPlace } from '../gateway/pool-place.ts';

/** The format of everything that is kept. What was kept in another one has other keys: it is ignored, and stays. */
export const FORMAT_VERSION = 1;

/** The kind of the resources that are kept. */
export const KIND = 'pool';

/**
 * Returns the key of what is kept of a resource, or of a resource and a file.
 * @param prefix what kind of knowledge it is
 */
export function resourceKey(prefix: string, place: PoolPlace, file?: string): string {
  const { poolId, endpoint = '' } = placeOf(place.poolId, place.endpoint);
  return `${keyStart(prefix)}${poolId}:${endpoint}${file === undefined ? '' : ` ${file}`}`;
}

/** Returns what all keys with a prefix begin with. */
export function keyStart(prefix: string): string {
  return `${prefix}:${FORMAT_VERSION}:${KIND}:`;
}

/**
 * Returns the name of the folder for what is kept of a resource. Its ID comes out of a file and the endpoint out of a
 * setting: nothing in them may lead out of a folder, or make a name that a file system refuses. A hash keeps two
 * resources, two endpoints and two formats apart, also where letters count without case.
 */
export function folderName({ endpoint, poolId }: PoolPlace): string {
  const readable = poolId.replace(/[^\w-]+/g, '-').slice(0, 100);
  const hash = createHash('sha256').update(JSON.stringify([FORMAT_VERSION, KIND, poolId, endpoint ?? null]));
  return `${readable}-${hash.digest('hex').slice(0, 16)}`;
}
