import type { ResourceKind } from '../kind.ts';
import { isPoolId, POOL_ID } from '../../aws/pool-ids/index.ts';
import { propertyOf, type JsonDocument } from '../../document/index.ts';
import { isJsonObject } from '../../json/index.ts';
import type { RequestMode } from '../request-spec.ts';
import { createRequest } from './create/index.ts';
import { updateRequest } from './update.ts';

export { arnMembers } from './arns.ts';
export { createRequest } from './create/index.ts';
export { regionsFor } from './region-fields.ts';
export { updateRequest } from './update.ts';

/** The kind of user pool files: one UpdateUserPool request, or one CreateUserPool request if there is no pool ID. */
export const pool: ResourceKind = {
  id: 'pool',
  suffix: '.userpool.json',
  requests: { update: updateRequest, create: createRequest },
  requestOf,
  idSettings: [POOL_ID],
  identify: ({ [POOL_ID]: poolId, PoolName: name }) =>
    isPoolId(poolId) ? { poolId, name: typeof name === 'string' ? name : poolId } : undefined,
  companions: [],
};

/** A file in another format may be of a pool that exists, although it names none. */
function requestOf({ wholeTree, value }: JsonDocument): RequestMode {
  // The property counts before its value is typed.
  if (propertyOf(wholeTree, POOL_ID)) return 'update';
  if (value === undefined) return 'create';
  return isJsonObject(value) && !createRequest.formOf(value) ? 'create' : 'update';
}
