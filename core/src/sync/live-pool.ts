import type { JsonObject } from '../json/index.ts';
import type { LiveFacts, LiveKind } from '../resources/live/index.ts';

/** A live pool's description with the values derived from it. */
export interface LivePool extends LiveFacts {
  readonly kind: LiveKind;
  /** The resource in the response of the describe operation. */
  readonly described: JsonObject;
  /** The request that changes nothing. */
  readonly request: JsonObject;
  readonly poolId: string;
  /** The pool's name, or its ID if it has no name. */
  readonly poolName: string;
}

/** Normalizes a description. Expensive, so call it once per response. */
export function toLivePool(kind: LiveKind, described: JsonObject): LivePool {
  const request = kind.describe.normalize(described);
  const { poolId, name } = kind.identify(request) ?? { poolId: '', name: '' };
  return { kind, described, request, poolId, poolName: name, ...kind.describe.facts(described) };
}

/**
 * Adds the name of its pool and the facts about it to another resource of the pool, such as its MFA settings, whose
 * description does not contain them.
 */
export function withFactsOf(live: LivePool, { poolName, account, owner, hasDomain }: LivePool): LivePool {
  return { ...live, poolName, account, owner, hasDomain };
}
