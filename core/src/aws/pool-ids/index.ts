import { isJsonObject, memberOf, type JsonValue } from '../../json/index.ts';

/** The setting that names the pool in each request about a pool or a part of it. */
export const POOL_ID = 'UserPoolId';

/** The form of a pool ID in the service's model: region, underscore, letters and digits. */
export const POOL_ID_PATTERN = String.raw`[\w-]+_[0-9a-zA-Z]+`;

const poolId = new RegExp(`^(?:${POOL_ID_PATTERN})$`);

/** Whether a value matches the pattern of pool IDs. */
export function isPoolId(value: unknown): value is string {
  return typeof value === 'string' && poolId.test(value);
}

/** Returns the ID of the pool that a request is about; undefined without a valid one. */
export function poolIdIn(request: JsonValue): string | undefined {
  const id = isJsonObject(request) ? memberOf(request, POOL_ID) : undefined;
  return isPoolId(id) ? id : undefined;
}

/** Returns the region of the pool that a request is about; undefined without a valid pool ID. */
export function regionIn(request: JsonValue): string | undefined {
  const id = poolIdIn(request);
  return id === undefined ? undefined : regionOf(id);
}

/** Returns the region of a pool: the part of its ID before the underscore. */
export function regionOf(id: string): string {
  return id.slice(0, id.indexOf('_'));
}

/**
 * The Region of pools in the sandbox inside VS Code. Rules about Regions ignore it, because its name does not match the
 * pattern of AWS Regions.
 */
export const SANDBOX_REGION = 'sandbox-1';

/**
 * Whether a pool is in the sandbox inside VS Code.
 * @param id a pool ID
 */
export function isSandboxPool(id: string): boolean {
  return regionOf(id) === SANDBOX_REGION;
}

/**
 * The Regions that users can choose when they select a pool. New Regions might be missing. Source: AWS's list of
 * Regions.
 */
export const poolRegions: readonly string[] = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'af-south-1',
  'ap-east-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ca-central-1',
  'ca-west-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-gov-east-1',
  'us-gov-west-1',
];
