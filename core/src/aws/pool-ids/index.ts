import { isJsonObject, memberOf, type JsonValue } from '../../json/index.ts';

/** The setting that identifies the pool in every request about a pool or a part of a pool. */
export const POOL_ID = 'UserPoolId';

/** The format of a pool ID according to the service's model: a Region, an underscore, and letters and digits. */
export const POOL_ID_PATTERN = String.raw`[\w-]+_[0-9a-zA-Z]+`;

const poolId = new RegExp(`^(?:${POOL_ID_PATTERN})$`);

/** Whether a value matches the pattern of pool IDs. */
export function isPoolId(value: unknown): value is string {
  return typeof value === 'string' && poolId.test(value);
}

/** The pool ID in templates and examples. It does not identify one of the user's pools. */
export const PLACEHOLDER_POOL_ID = 'eu-west-1_AbCdEf123';

/** Whether a pool ID is the placeholder that this extension or AWS's documentation uses, with any Region. */
export function isPlaceholderPoolId(id: string): boolean {
  return /_(?:AbCdEf123|EXAMPLE)$/.test(id);
}

/** Returns the ID of the pool that a request is for; undefined if the request has no valid ID. */
export function poolIdIn(request: JsonValue): string | undefined {
  const id = isJsonObject(request) ? memberOf(request, POOL_ID) : undefined;
  return isPoolId(id) ? id : undefined;
}

/** Returns the Region of the pool that a request is for; undefined if the request has no valid pool ID. */
export function regionIn(request: JsonValue): string | undefined {
  const id = poolIdIn(request);
  return id === undefined ? undefined : regionOf(id);
}

/** Returns the Region of a pool: the part of its ID before the underscore. */
export function regionOf(id: string): string {
  return id.slice(0, id.indexOf('_'));
}

/**
 * The Region of pools in the sandbox inside VS Code. It belongs to no AWS partition, so rules about the features of AWS
 * Regions ignore it. A pool's functions and keys must be in this Region, too.
 */
export const SANDBOX_REGION = 'sandbox-1';

/**
 * Whether a pool is in the sandbox inside VS Code.
 * @param id a pool ID
 */
export function isSandboxPool(id: string): boolean {
  return regionOf(id) === SANDBOX_REGION;
}
