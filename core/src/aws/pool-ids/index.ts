/** The form of a pool ID in the service's model: region, underscore, letters and digits. */
export const POOL_ID_PATTERN = String.raw`[\w-]+_[0-9a-zA-Z]+`;

const poolId = new RegExp(`^(?:${POOL_ID_PATTERN})$`);

/** Whether a value has the form of a pool ID. */
export function isPoolId(value: unknown): value is string {
  return typeof value === 'string' && poolId.test(value);
}

/** Returns the region of a pool: the part of its ID before the underscore. */
export function regionOf(id: string): string {
  return id.slice(0, id.indexOf('_'));
}

/**
 * The region of the local pools in the sandbox inside VS Code. It does not match the form of an AWS region, so no rule
 * about regions applies to it.
 */
export const SANDBOX_REGION = 'sandbox-1';

/** Whether a pool is in the sandbox inside VS Code, so that it does not exist at AWS. @param id a pool ID */
export function isSandboxPool(id: string): boolean {
  return regionOf(id) === SANDBOX_REGION;
}
