import type { JsonObject } from '../json/index.ts';
import type { LiveFacts } from '../resources/kind.ts';
import { pool } from '../resources/pool/index.ts';
import { identityOf } from '../resources/pool/normalize/index.ts';

/** A live pool as it was described once, with everything that is computed from the description. */
export interface LivePool extends LiveFacts {
  /** The `UserPool` object of DescribeUserPool's answer. */
  readonly described: JsonObject;
  /** The request that leaves the pool as it is. */
  readonly request: JsonObject;
  readonly poolId: string;
  /** The name, or the ID where there is no name. */
  readonly poolName: string;
}

/** Normalizes a description. Call it once for each answer, and pass the result on. */
export function toLivePool(described: JsonObject): LivePool {
  const request = pool.describe.normalize(described);
  return { described, request, ...identityOf(request), ...pool.describe.facts(described) };
}
