import type { ResourceKind } from '../kind.ts';
import { isPoolId, POOL_ID } from '../../aws/pool-ids/index.ts';
import { updateRequest } from './update.ts';

export { arnMembers } from './arns.ts';
export { regionsFor } from './region-fields.ts';
export { updateRequest } from './update.ts';

/** The kind of user pool files: one UpdateUserPool request. */
export const pool: ResourceKind = {
  id: 'pool',
  suffix: '.userpool.json',
  requests: { update: updateRequest },
  requestOf: () => 'update',
  idSettings: [POOL_ID],
  identify: ({ [POOL_ID]: poolId, PoolName: name }) =>
    isPoolId(poolId) ? { poolId, name: typeof name === 'string' ? name : poolId } : undefined,
  companions: [],
};
