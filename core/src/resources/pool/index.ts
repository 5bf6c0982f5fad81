import type { ResourceKind } from '../kind.ts';
import { isPoolId, POOL_ID } from '../../aws/pool-ids/index.ts';
import { propertyOf, type JsonDocument } from '../../document/index.ts';
import { isJsonObject, toPath } from '../../json/index.ts';
import { sharedSettings } from '../mfa/shape.ts';
import type { RequestMode } from '../request-spec.ts';
import { createRequest } from './create/index.ts';
import { updateRequest } from './update.ts';

export { arnMembers } from './arns.ts';
export { createRequest } from './create/index.ts';
export { regionsFor } from '../region-fields.ts';
export { updateRequest } from './update.ts';

/**
 * The kind of file that contains a user pool, as one UpdateUserPool request, or one CreateUserPool request if there is
 * no pool ID.
 */
export const pool: ResourceKind = {
  id: 'pool',
  suffix: '.userpool.json',
  requests: { update: updateRequest, create: createRequest },
  requestOf,
  idSettings: [POOL_ID],
  identify: ({ [POOL_ID]: poolId, PoolName: name }) =>
    isPoolId(poolId) ? { poolId, name: typeof name === 'string' ? name : poolId } : undefined,
  companions: [{ kind: 'mfa', shared: sharedSettings.map(([inMfa, own]) => [toPath(own), toPath(inMfa)] as const) }],
};

/** Matches the name of the pool ID setting if it has at least one of its quotes. */
const QUOTED_ID = new RegExp(`"${POOL_ID}|${POOL_ID}"`);

/**
 * Returns the mode of a file's request. A file in another format may describe an existing pool even if it contains no
 * pool ID.
 */
function requestOf({ text, tree, value, syntaxProblems }: JsonDocument): RequestMode {
  // The ID counts as present even before its value has been typed, and even if a syntax error makes it unreadable.
  if (propertyOf(tree, POOL_ID) || (syntaxProblems.length > 0 && QUOTED_ID.test(text))) return 'update';
  if (value === undefined) return 'create';
  return isJsonObject(value) && !createRequest.formOf?.(value) ? 'create' : 'update';
}
