import { isSandboxPool } from '#core/aws/pool-ids';

/** Which pool, and where: an emulator may have one of the same id as AWS. */
export interface PoolPlace {
  /** The endpoint in place of AWS. */
  readonly endpoint: string | undefined;
  readonly poolId: string;
}

/** The place of a pool under an endpoint that is set: a pool of the sandbox is in the sandbox, whatever that says. */
export function placeOf(poolId: string, endpoint: string | undefined): PoolPlace {
  return { poolId, endpoint: isSandboxPool(poolId) ? undefined : endpoint };
}
