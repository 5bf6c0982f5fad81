import {
  childrenOf,
  isJsonObject,
  jsonEquals,
  memberOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../json/index.ts';

/** The CloudFormation resource type of user pools. */
export const POOL_RESOURCE = 'AWS::Cognito::UserPool';

/** Whether a value is a CloudFormation resource and, if a type is given, is of that type. */
export function isResource(value: JsonValue | undefined, type?: string): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const own = memberOf(value, 'Type');
  return typeof own === 'string' && (type === undefined ? own.includes('::') : own === type);
}

/**
 * Whether a CloudFormation-only property is a return value. All other CloudFormation-only properties are set with
 * SetUserPoolMfaConfig.
 */
export function isReturned(property: string): boolean {
  return property === 'ProviderName' || property === 'ProviderURL';
}

/**
 * Two settings that the service keeps in sync. Descriptions contain both of them, but a template must contain only one.
 */
const MIRRORED_DAYS = [
  ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
  ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'],
] as const;

/**
 * Whether a pool's properties come from a live pool (Cloud Control, IaC generator) rather than from a handwritten
 * template. A live pool's properties contain values that only the service returns.
 */
export function isDescribedResource(properties: JsonObject): boolean {
  const [unused, temporary] = MIRRORED_DAYS.map((path) => valueAt(properties, path));
  const isMirrored = typeof unused === 'number' && jsonEquals(unused, temporary);
  return isMirrored || Object.keys(properties).some((name) => name === 'Arn' || isReturned(name));
}

/** Whether a value is `AWS::NoValue`, with which CloudFormation omits a property. */
export function isNoValue(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 1 && memberOf(value, 'Ref') === 'AWS::NoValue';
}

/** The settings of an MFA file, by the CloudFormation property, factor in EnabledMfas or request setting for them. */
const MFA_SETTINGS: ReadonlyMap<JsonValue, string> = new Map([
  ['SMS_MFA', 'SmsMfaConfiguration'],
  ['SOFTWARE_TOKEN_MFA', 'SoftwareTokenMfaConfiguration'],
  ['EMAIL_OTP', 'EmailMfaConfiguration'],
  ['EmailAuthenticationMessage', 'EmailMfaConfiguration'],
  ['EmailAuthenticationSubject', 'EmailMfaConfiguration'],
  ['WebAuthnRelyingPartyID', 'WebAuthnConfiguration'],
  ['WebAuthnUserVerification', 'WebAuthnConfiguration'],
  ['WebAuthnFactorConfiguration', 'WebAuthnConfiguration'],
  ...['SmsMfaConfiguration', 'SoftwareTokenMfaConfiguration', 'EmailMfaConfiguration', 'WebAuthnConfiguration'].map(
    (name) => [name, name] as const,
  ),
]);

/** Returns the settings of the MFA file that a pool in another format needs. */
export function mfaSettingsFor(pool: JsonObject): readonly string[] {
  const factors = childrenOf(memberOf(pool, 'EnabledMfas') ?? null).map(([, factor]) => factor);
  const sources: readonly JsonValue[] = [...factors, ...Object.keys(pool)];
  return [...new Set(sources.flatMap((source) => MFA_SETTINGS.get(source) ?? []))];
}
