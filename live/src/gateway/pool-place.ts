import { isSandboxPool } from '#core/aws/pool-ids';

/** A live resource: the ID of its kind, and that of its pool. */
export interface Resource {
  readonly kind: string;
  readonly poolId: string;
}

/** Identifies a pool by endpoint and ID, because an emulator may have a pool with the same ID as AWS. */
export interface PoolPlace {
  /** The custom endpoint. Undefined for AWS and the sandbox. */
  readonly endpoint: string | undefined;
  readonly poolId: string;
}

/** A live resource and its endpoint. */
export type ResourcePlace = Resource & PoolPlace;

/** Returns the place of a pool for a configured endpoint, which is ignored for pools of the sandbox. */
export function poolPlace(poolId: string, endpoint: string | undefined): PoolPlace {
  return { poolId, endpoint: isSandboxPool(poolId) ? undefined : endpoint };
}
