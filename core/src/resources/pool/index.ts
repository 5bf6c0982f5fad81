import type { ResourceKind } from '../kind.ts';
import { isPoolId } from '../../aws/pool-ids/index.ts';
import { updateRequest } from './update.ts';

export { arnMembers } from './arns.ts';
export { regionsFor } from './region-fields.ts';
export { updateRequest } from './update.ts';

/** The kind of user pool files: one UpdateUserPool request. */
export const pool: ResourceKind = {
  id: 'pool',
  filePattern: '*.userpool.json',
  requests: { update: updateRequest },
  requestOf: () => 'update',
  identify: ({ UserPoolId: poolId, PoolName: name }) =>
    isPoolId(poolId) ? { poolId, name: typeof name === 'string' ? name : poolId } : undefined,
  companions: [],
};
