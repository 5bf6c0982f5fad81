import { isJsonObject, jsonEquals, memberOf, valueAt, type JsonObject, type JsonValue } from '../json/index.ts';

/** The resource type of a user pool in CloudFormation. */
export const POOL_RESOURCE = 'AWS::Cognito::UserPool';

/** Whether a value is a resource of a CloudFormation template, and of the given type, if any. */
export function isResource(value: JsonValue | undefined, type?: string): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const own = memberOf(value, 'Type');
  return typeof own === 'string' && (type === undefined ? own.includes('::') : own === type);
}

/** Whether a CloudFormation-only property is a return value; the others are set with SetUserPoolMfaConfig. */
export function isReturned(property: string): boolean {
  return property === 'ProviderName' || property === 'ProviderURL';
}

/** Two settings that the service keeps in sync: a template cannot contain both, but a description does. */
const MIRRORED_DAYS = [
  ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
  ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'],
] as const;

/**
 * Whether the properties of a pool were read from a live pool (Cloud Control, the IaC generator) rather than written in
 * a template: they contain what only the service returns.
 */
export function isDescribedResource(properties: JsonObject): boolean {
  const [unused, temporary] = MIRRORED_DAYS.map((path) => valueAt(properties, path));
  const isMirrored = typeof unused === 'number' && jsonEquals(unused, temporary);
  return isMirrored || Object.keys(properties).some((name) => name === 'Arn' || isReturned(name));
}

/** Whether a value is `AWS::NoValue`, CloudFormation's notation for an omitted property. */
export function isNoValue(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 1 && memberOf(value, 'Ref') === 'AWS::NoValue';
}
