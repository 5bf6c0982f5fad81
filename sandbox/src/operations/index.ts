import { createUserPool } from './createUserPool.ts';
import { deleteUserPool } from './deleteUserPool.ts';
import { describeUserPool } from './describeUserPool.ts';
import { getUserPoolMfaConfig } from './getUserPoolMfaConfig.ts';
import { listUserPools } from './listUserPools.ts';
import type { Operation } from './service.ts';
import { setUserPoolMfaConfig } from './setUserPoolMfaConfig.ts';
import { updateUserPool } from './updateUserPool.ts';

/** The operations that the sandbox knows, by the name in the request's target. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['CreateUserPool', (service, region, body) => createUserPool(service, region, body)],
  ['DeleteUserPool', deleteUserPool],
  ['DescribeUserPool', describeUserPool],
  ['GetUserPoolMfaConfig', getUserPoolMfaConfig],
  ['ListUserPools', listUserPools],
  ['SetUserPoolMfaConfig', setUserPoolMfaConfig],
  ['UpdateUserPool', updateUserPool],
]);

export type { Service } from './service.ts';
