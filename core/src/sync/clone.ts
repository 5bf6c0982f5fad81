import { inApiOrder } from '../resources/shape.ts';
import type { ArnAt } from '../aws/arns/index.ts';
import type { JsonObject } from '../json/index.ts';
import type { LivePool } from './live-pool.ts';

/** The request to create a copy of a live pool, and the parts that need the user's attention. */
export interface ClonedPool {
  readonly request: JsonObject;
  /** The ARNs in the request, which belong to the account and Region of the original pool. */
  readonly arns: readonly ArnAt[];
  /** The MFA mode, if it has to be set after the pool is created. */
  readonly mfaMode: string | undefined;
  /** The names of the attributes that are left out because a request can contain only a limited number. */
  readonly surplus: readonly string[];
}

/**
 * Returns the request to create a copy of a live pool.
 * @param name the name of the new pool
 * @throws if the API cannot create resources of this kind
 */
export function clonePool({ kind, described }: LivePool, name: string): ClonedPool {
  const { create } = kind.requests;
  if (!create || !kind.creation) throw new Error(`${kind.id} has no request to create a resource.`);
  const { request, mfaMode, surplus } = kind.creation.clone(described);
  const named = inApiOrder(create, { ...request, PoolName: name });
  return {
    request: named,
    arns: kind.creation.arnsIn(named),
    mfaMode,
    surplus: surplus.flatMap(({ Name: attribute }) => (typeof attribute === 'string' ? [attribute] : [])),
  };
}
