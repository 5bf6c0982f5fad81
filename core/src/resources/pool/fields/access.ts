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

/**
 * Properties of the CloudFormation resource that the request does not have under that name. What is a setting of them
 * the resource sets with SetUserPoolMfaConfig. Source: the resource's documentation.
 */
const cloudFormationMembers: readonly string[] = [
  'UserPoolName',
  'EnabledMfas',
  'EmailAuthenticationMessage',
  'EmailAuthenticationSubject',
  'WebAuthnRelyingPartyID',
  'WebAuthnUserVerification',
  'WebAuthnFactorConfiguration',
  'ProviderName',
  'ProviderURL',
];

/** Members that only SetUserPoolMfaConfig takes. Source: that operation's types. */
const mfaConfigMembers: readonly string[] = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
  'WebAuthnConfiguration',
];

/** The member that DescribeUserPool's answer wraps a pool in. */
export const WRAPPER = 'UserPool';

/** Members of what a pool is found in: an answer of a service of AWS, as the AWS CLI and the SDKs write it. */
const answerMembers: readonly string[] = [
  WRAPPER,
  'ResponseMetadata',
  'ResultMetadata',
  '$metadata',
  'HttpStatusCode',
  'ContentLength',
  'TemplateBody',
  'StagesAvailable',
];

/** Members of what a pool is found in: a CloudFormation template, or a resource in it. */
const templateMembers: readonly string[] = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Globals',
  'Hooks',
  'Constants',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'CreationPolicy',
  'DeletionPolicy',
  'UpdatePolicy',
  'UpdateReplacePolicy',
];

/**
 * How a top-level member relates to UpdateUserPool. `answer`, `template`: it belongs to what a pool is found in, and not
 * to the pool; `unknown`: the SDK does not have it, the service may.
 */
export type Access =
  | 'updatable'
  | 'renamed'
  | 'create-only'
  | 'read-only'
  | 'cloudformation'
  | 'mfa-config'
  | 'answer'
  | 'template'
  | 'unknown';

const otherLists: readonly (readonly [Access, readonly string[]])[] = [
  ['renamed', Object.keys(renamedMembers)],
  ['create-only', createOnlyMembers],
  ['read-only', readOnlyMembers],
  ['cloudformation', cloudFormationMembers],
  ['mfa-config', mfaConfigMembers],
  ['answer', answerMembers],
  ['template', templateMembers],
];

/** How a top-level member relates to UpdateUserPool. */
export function accessOf(member: string): Access {
  if (requestMembers.includes(member)) return 'updatable';
  return otherLists.find(([, members]) => members.includes(member))?.[0] ?? 'unknown';
}

/** Members that CreateUserPool or DescribeUserPool has beside the request's, by the SDK's types. */
export const otherMembers: readonly string[] = [...new Set([...createMembers, ...describedMembers])].filter(
  (member) => !requestMembers.includes(member),
);
