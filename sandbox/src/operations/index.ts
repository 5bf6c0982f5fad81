import { addCustomAttributes } from './add-custom-attributes.ts';
import { createUserPool } from './create-user-pool.ts';
import { deleteUserPool } from './delete-user-pool.ts';
import { describeUserPool } from './describe-user-pool.ts';
import { getUserPoolMfaConfig } from './get-user-pool-mfa-config.ts';
import { listUserPools } from './list-user-pools.ts';
import type { Operation } from './service.ts';
import { setUserPoolMfaConfig } from './set-user-pool-mfa-config.ts';
import { updateUserPool } from './update-user-pool.ts';

/** The supported operations by their name in the request's target. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['AddCustomAttributes', addCustomAttributes],
  ['CreateUserPool', (service, region, body) => createUserPool(service, region, body)],
  ['DeleteUserPool', deleteUserPool],
  ['DescribeUserPool', describeUserPool],
  ['GetUserPoolMfaConfig', getUserPoolMfaConfig],
  ['ListUserPools', listUserPools],
  ['SetUserPoolMfaConfig', setUserPoolMfaConfig],
  ['UpdateUserPool', updateUserPool],
]);

export type { Service } from './service.ts';
