import { isSandboxPool } from '#core/aws/pool-ids';

/** A live resource, identified by the ID of its kind and the ID of its pool. */
export interface Resource {
  readonly kind: string;
  readonly poolId: string;
}

/** Identifies a pool by endpoint and ID, because an emulator may have a pool with the same ID as a pool in AWS. */
export interface PoolPlace {
  /** The custom endpoint. Undefined for AWS and the sandbox. */
  readonly endpoint: string | undefined;
  readonly poolId: string;
}

/** A live resource and its endpoint. */
export type ResourcePlace = Resource & PoolPlace;

/**
 * Returns the {@link PoolPlace} of a pool at a configured endpoint. Ignores the endpoint if the pool is in the sandbox.
 */
export function poolPlace(poolId: string, endpoint: string | undefined): PoolPlace {
  return { poolId, endpoint: isSandboxPool(poolId) ? undefined : endpoint };
}
