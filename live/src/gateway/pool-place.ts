import { isSandboxPool } from '#core/aws/pool-ids';

/**
 * A pool's endpoint and ID. The ID alone is not unique, because a pool in an emulator can have the same ID as a pool in
 * AWS.
 */
export interface PoolPlace {
  /** The custom endpoint. Undefined for AWS and the sandbox. */
  readonly endpoint: string | undefined;
  readonly poolId: string;
}

/** Returns the place of a pool. Ignores the endpoint for pools in the sandbox. */
export function poolPlace(poolId: string, endpoint: string | undefined): PoolPlace {
  return { poolId, endpoint: isSandboxPool(poolId) ? undefined : endpoint };
}
