import { createMembers, describedMembers, requestMembers } from '../shape/index.ts';

/** Members that DescribeUserPool returns under another name than UpdateUserPool takes. Source: both operations' types. */
export const renamedMembers: Readonly<Record<string, string>> = { Id: 'UserPoolId', Name: 'PoolName' };

/** Members that only CreateUserPool takes; DescribeUserPool may return them. They cannot be changed afterwards. */
export const createOnlyMembers: readonly string[] = [
  'Schema',
  'AliasAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
];

/** Members that DescribeUserPool returns and no request takes. */
export const readOnlyMembers: readonly string[] = [
  'Arn',
  'Status',
  'CreationDate',
  'LastModifiedDate',
  'SchemaAttributes',
  'EstimatedNumberOfUsers',
  'Domain',
  'CustomDomain',
  'SmsConfigurationFailure',
  'EmailConfigurationFailure',
];

/** The member that DescribeUserPool's answer wraps a pool in. */
export const WRAPPER = 'UserPool';

/** How a top-level member relates to UpdateUserPool. `unknown`: the SDK does not have it, the service may. */
export type Access = 'updatable' | 'renamed' | 'create-only' | 'read-only' | 'wrapper' | 'unknown';

/** How a top-level member relates to UpdateUserPool. */
export function accessOf(member: string): Access {
  if (requestMembers.includes(member)) return 'updatable';
  if (Object.hasOwn(renamedMembers, member)) return 'renamed';
  if (createOnlyMembers.includes(member)) return 'create-only';
  if (member === WRAPPER) return 'wrapper';
  return readOnlyMembers.includes(member) ? 'read-only' : 'unknown';
}

/** Members that CreateUserPool or DescribeUserPool has beside the request's, by the SDK's types. */
export const otherMembers: readonly string[] = [...new Set([...createMembers, ...describedMembers])].filter(
  (member) => !requestMembers.includes(member),
);
