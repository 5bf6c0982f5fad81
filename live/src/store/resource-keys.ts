import { createHash } from 'node:crypto';
import { poolPlace, type ResourcePlace } from '../gateway/pool-place.ts';

/**
 * The version of the storage format, which is part of each key. Data with other versions is ignored, but not removed.
 */
export const FORMAT_VERSION = 1;

/**
 * Returns the key for data about a resource, or about a resource and a file.
 * @param prefix the type of data
 */
export function resourceKey(prefix: string, place: ResourcePlace, file?: string): string {
  const { poolId, endpoint = '' } = poolPlace(place.poolId, place.endpoint);
  return `${keyStart(prefix)}${place.kind}:${poolId}:${endpoint}${file === undefined ? '' : ` ${file}`}`;
}

/** Returns the common start of all keys with the given prefix. */
export function keyStart(prefix: string): string {
  return `${prefix}:${FORMAT_VERSION}:`;
}

/**
 * Returns the name of the folder for data about a resource. The ID and the endpoint are untrusted. The result must not
 * be a path outside the parent folder or a name that a file system rejects. A hash distinguishes resources, endpoints
 * and formats, even on case-insensitive file systems.
 */
export function folderName({ kind, endpoint, poolId }: ResourcePlace): string {
  const readable = poolId.replace(/[^\w-]+/g, '-').slice(0, 100);
  const hash = createHash('sha256').update(JSON.stringify([FORMAT_VERSION, kind, poolId, endpoint ?? null]));
  return `${readable}-${hash.digest('hex').slice(0, 16)}`;
}
