/** The form of a pool's id, as the service's model states it: region, underscore, letters and digits. */
export const POOL_ID_PATTERN = String.raw`[\w-]+_[0-9a-zA-Z]+`;

const poolId = new RegExp(`^(?:${POOL_ID_PATTERN})$`);

/** Whether a value has the form of a pool's id. */
export function isPoolId(value: unknown): value is string {
  return typeof value === 'string' && poolId.test(value);
}

/** The region of a pool: what stands before the underscore of its id. */
export function regionOf(id: string): string {
  return id.slice(0, id.indexOf('_'));
}

/**
 * The region of the pools that are only pretended, in the sandbox inside VS Code. It has not the form of an AWS region,
 * so that no rule about regions applies to it.
 */
export const SANDBOX_REGION = 'sandbox-1';

/** Whether a pool is one that the sandbox inside VS Code pretends; no such pool is at AWS. @param id a pool's id */
export function isSandboxPool(id: string): boolean {
  return regionOf(id) === SANDBOX_REGION;
}

/** Regions that pools live in, for a choice; a region may be newer than the list. Source: the names of AWS's regions. */
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
