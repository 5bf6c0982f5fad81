import { hasAccount, parseArn } from '../aws/arns/index.ts';
import { memberOf, type JsonObject } from '../json/index.ts';
import { identityOf, ownerOf, toRequest, type Owner } from '../resources/pool/normalize/index.ts';

/** A live pool as it was described once, with everything that is computed from the description. */
export interface LivePool {
  /** The `UserPool` object of DescribeUserPool's answer. */
  readonly described: JsonObject;
  /** The request that leaves the pool as it is. */
  readonly request: JsonObject;
  readonly poolId: string;
  /** The name, or the ID where there is no name. */
  readonly poolName: string;
  /** The AWS account; undefined where the description does not tell. */
  readonly account: string | undefined;
  /** The tool that manages the pool and may undo a push, as far as the description shows one. */
  readonly owner: Owner | undefined;
}

/** Normalizes a description. Call it once for each answer, and pass the result on. */
export function toLivePool(described: JsonObject): LivePool {
  const request = toRequest(described);
  return { described, request, ...identityOf(request), account: accountIn(described), owner: ownerOf(described) };
}

function accountIn(described: JsonObject): string | undefined {
  const arn = memberOf(described, 'Arn');
  const parsed = typeof arn === 'string' ? parseArn(arn) : undefined;
  return parsed && hasAccount(parsed) ? parsed.account : undefined;
}
