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
