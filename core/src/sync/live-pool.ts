import type { JsonObject } from '../json/index.ts';
import type { LiveFacts, LiveKind } from '../resources/live/index.ts';

/** A live pool's description, and the values derived from it. */
export interface LivePool extends LiveFacts {
  readonly kind: LiveKind;
  /** The resource as the describe operation returned it. Snapshots contain it; it has no secrets. */
  readonly described: JsonObject;
  /** The update request that would change nothing. */
  readonly request: JsonObject;
  readonly poolId: string;
  /** The pool's name, or its ID if it has no name. */
  readonly poolName: string;
}

/** Normalizes a description. This is expensive, so call it only once per response. */
export function toLivePool(kind: LiveKind, described: JsonObject): LivePool {
  const request = kind.describe.normalize(described);
  const { poolId, name } = kind.identify(request) ?? { poolId: '', name: '' };
  return { kind, described, request, poolId, poolName: name, ...kind.describe.facts(described) };
}

/**
 * Adds the name of the pool and the facts about it to another resource of the pool, such as the MFA settings, because
 * the description of that resource contains neither.
 */
export function withFactsOf(live: LivePool, { poolName, account, owner, hasDomain }: LivePool): LivePool {
  return { ...live, poolName, account, owner, hasDomain };
}
