import { inApiOrder } from '../resources/shape.ts';
import type { ArnAt } from '../aws/arns/index.ts';
import type { JsonObject } from '../json/index.ts';
import type { LivePool } from './live-pool.ts';

/** The request of a new pool like a live one, and what needs attention. */
export interface ClonedPool {
  readonly request: JsonObject;
  /** The ARNs in the request: they belong to the account and Region of the original. */
  readonly arns: readonly ArnAt[];
  /** The MFA mode, if it must be set after the creation. */
  readonly mfaMode: string | undefined;
  /** The names of attributes that do not fit into the request. */
  readonly surplus: readonly string[];
}

/**
 * Returns the request of a new pool like a live one.
 * @param name the name of the new pool
 * @throws if no request can create such a resource
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
