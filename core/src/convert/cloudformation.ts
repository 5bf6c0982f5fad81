import { isJsonObject, jsonEquals, memberOf, valueAt, type JsonObject, type JsonValue } from '../json/index.ts';

/** The type of a user pool in CloudFormation. */
export const POOL_RESOURCE = 'AWS::Cognito::UserPool';

/** Whether a value is a resource of a CloudFormation template; of a type, where one is given. */
export function isResource(value: JsonValue | undefined, type?: string): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const own = memberOf(value, 'Type');
  return typeof own === 'string' && (type === undefined ? own.includes('::') : own === type);
}

/** Whether the CloudFormation resource returns a property that nobody sets; else it sets it with SetUserPoolMfaConfig. */
export function isReturned(property: string): boolean {
  return property === 'ProviderName' || property === 'ProviderURL';
}

/** The days that the service mirrors: no template can have both, but what is read from a pool has. */
const MIRRORED_DAYS = [
  ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
  ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'],
] as const;

/**
 * Whether the properties of a pool were read from a live pool (Cloud Control, the IaC generator), and not written by the
 * author of a template: they have what only the service returns.
 */
export function isDescribedResource(properties: JsonObject): boolean {
  const [unused, temporary] = MIRRORED_DAYS.map((path) => valueAt(properties, path));
  const isMirrored = typeof unused === 'number' && jsonEquals(unused, temporary);
  return isMirrored || Object.keys(properties).some((name) => name === 'Arn' || isReturned(name));
}

/** Whether a value is CloudFormation's word for "leave this property out". */
export function isNoValue(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 1 && memberOf(value, 'Ref') === 'AWS::NoValue';
}
