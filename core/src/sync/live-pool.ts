import type { JsonObject } from '../json/index.ts';
import type { LiveFacts, LiveKind } from '../resources/live/index.ts';

/** A description of a live pool, and everything that is computed from it. */
export interface LivePool extends LiveFacts {
  readonly kind: LiveKind;
  /** The resource in the response of the describe call. */
  readonly described: JsonObject;
  /** The request that changes nothing. */
  readonly request: JsonObject;
  readonly poolId: string;
  /** The name, or the ID if there is no name. */
  readonly poolName: string;
}

/** Normalizes a description. Call it once per response and pass the result on. */
export function toLivePool(kind: LiveKind, described: JsonObject): LivePool {
  const request = kind.describe.normalize(described);
  const { poolId, name } = kind.identify(request) ?? { poolId: '', name: '' };
  return { kind, described, request, poolId, poolName: name, ...kind.describe.facts(described) };
}
