import { createMembers, describedMembers, requestMembers } from '../shape/index.ts';

/** Settings that have different names in DescribeUserPool and UpdateUserPool. Source: the operations' types. */
export const renamedMembers: Readonly<Record<string, string>> = { Id: 'UserPoolId', Name: 'PoolName' };

/** Settings that only CreateUserPool accepts and that cannot be changed later. DescribeUserPool may return them. */
export const createOnlyMembers: readonly string[] = [
  'Schema',
  'AliasAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
];

/** Properties that DescribeUserPool returns but no request accepts. */
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
 * Properties of the CloudFormation resource whose names do not exist in the request. CloudFormation uses
 * SetUserPoolMfaConfig to set the writable ones (other than the pool's name). Source: the resource's documentation.
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

/** Settings that only SetUserPoolMfaConfig accepts. Source: the types of that operation. */
const mfaConfigMembers: readonly string[] = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
  'WebAuthnConfiguration',
];

/** The property of DescribeUserPool's response that contains the pool. */
export const WRAPPER = 'UserPool';

/** Properties of a response, as the AWS CLI and the SDKs write it, that may contain a pool. */
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

/** Properties of a CloudFormation template that may contain a pool, or of a resource in such a template. */
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
 * How a top-level property relates to UpdateUserPool. `answer`, `template`: the property is part of the wrapper around
 * a pool rather than of the pool itself. `unknown`: the property is not in the SDK, but the service may support it.
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

const members: readonly (readonly [Access, readonly string[]])[] = [
  ['updatable', requestMembers],
  ['renamed', Object.keys(renamedMembers)],
  ['create-only', createOnlyMembers],
  ['read-only', readOnlyMembers],
  ['cloudformation', cloudFormationMembers],
  ['mfa-config', mfaConfigMembers],
  ['answer', answerMembers],
  ['template', templateMembers],
];

// If a name is in several lists, the first one counts.
const accesses: ReadonlyMap<string, Access> = new Map(
  members.toReversed().flatMap(([access, names]) => names.map((name) => [name, access])),
);

/** Returns how a top-level property relates to UpdateUserPool. */
export function accessOf(member: string): Access {
  return accesses.get(member) ?? 'unknown';
}

/** Properties that CreateUserPool or DescribeUserPool has but UpdateUserPool does not, according to the SDK's types. */
export const otherMembers: readonly string[] = [...new Set([...createMembers, ...describedMembers])].filter(
  (member) => !requestMembers.includes(member),
);
