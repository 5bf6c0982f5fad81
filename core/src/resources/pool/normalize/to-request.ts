import { accessOf, isAwsTag, renamedMembers } from '../fields/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, objectIn, without } from '../../../json/index.ts';
import { canonical } from './normal-form.ts';

/**
 * The request that leaves a described pool as it is: what a pull writes and a push compares with.
 *
 * Read-only and create-only members go, renamed ones are renamed, what the service mirrors is written once, and what
 * the service would refuse or misread when it is sent back is resolved. Every other member is kept, also one that no
 * SDK knows. Source: the AWS guide's recipe for updating a pool, and what it leaves out.
 *
 * @param described the `UserPool` object of DescribeUserPool's answer
 */
export function toRequest(described: JsonObject): JsonObject {
  return canonical(steps.reduce((pool, step) => step(pool), described));
}

/** The tags that AWS itself put on a pool; no request may set or remove them. */
export function awsTags(described: JsonObject): readonly string[] {
  return Object.keys(objectIn(described, 'UserPoolTags') ?? {}).filter(isAwsTag);
}

const steps: readonly ((pool: JsonObject) => JsonObject)[] = [
  withoutNulls,
  rename,
  dropUnsendable,
  dropMirroredDays,
  describeOwnTags,
  dropEmptyStructures,
  sayNothingIsVerified,
  sayRecoveryIsLegacy,
];

/** Some emulators answer null for what is not set; in a request null is refused. */
function withoutNulls(pool: JsonObject): JsonObject {
  const clean = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(clean);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, child]) => (child === null ? [] : [[name, clean(child)]])),
    );
  };
  return clean(pool) as JsonObject;
}

function rename(pool: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(pool).map(([name, value]) => [
      Object.hasOwn(renamedMembers, name) ? (renamedMembers[name] ?? name) : name,
      value,
    ]),
  );
}

function dropUnsendable(pool: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(pool).filter(([name]) => !['read-only', 'create-only'].includes(accessOf(name))),
  );
}

/** The days of unused accounts mirror those of temporary passwords, and the service refuses them beside those. */
function dropMirroredDays(pool: JsonObject): JsonObject {
  const admin = objectIn(pool, 'AdminCreateUserConfig');
  if (!admin || !Object.hasOwn(admin, 'UnusedAccountValidityDays')) return pool;
  const rest: JsonObject = { ...pool, AdminCreateUserConfig: without(admin, 'UnusedAccountValidityDays') };
  const policies = memberOf(pool, 'Policies') ?? {};
  const password = isJsonObject(policies) ? (memberOf(policies, 'PasswordPolicy') ?? {}) : undefined;
  if (!isJsonObject(policies) || !isJsonObject(password)) return rest;
  if (Object.hasOwn(password, 'TemporaryPasswordValidityDays')) return rest;
  const TemporaryPasswordValidityDays = admin['UnusedAccountValidityDays'] as JsonValue;
  return { ...rest, Policies: { ...policies, PasswordPolicy: { ...password, TemporaryPasswordValidityDays } } };
}

/** The request without tags that belong to AWS. */
export function dropAwsTags(pool: JsonObject): JsonObject {
  const tags = objectIn(pool, 'UserPoolTags');
  if (!tags) return pool;
  const own = Object.entries(tags).filter(([key]) => !isAwsTag(key));
  return own.length === Object.keys(tags).length ? pool : { ...pool, UserPoolTags: Object.fromEntries(own) };
}

/** A pool that has only tags of AWS has no tags as far as a request is concerned. */
function describeOwnTags(pool: JsonObject): JsonObject {
  const own = dropAwsTags(pool);
  return own !== pool && Object.keys(objectIn(own, 'UserPoolTags') ?? {}).length === 0
    ? without(own, 'UserPoolTags')
    : own;
}

/** Sent back empty, the first two turn a feature on or are refused; described empty, they are not set. */
function dropEmptyStructures(pool: JsonObject): JsonObject {
  const empty = ['DeviceConfiguration', 'SmsConfiguration', 'DcrConfiguration'].filter((name) => {
    const value = objectIn(pool, name);
    return value && Object.keys(value).length === 0;
  });
  return without(pool, ...empty);
}

function sayNothingIsVerified(pool: JsonObject): JsonObject {
  return Object.hasOwn(pool, 'AutoVerifiedAttributes') ? pool : { ...pool, AutoVerifiedAttributes: [] };
}

/**
 * A pool without ways of recovery recovers in the legacy way, which an empty object expresses: a request may not have an
 * empty list.
 */
function sayRecoveryIsLegacy(pool: JsonObject): JsonObject {
  const setting = memberOf(pool, 'AccountRecoverySetting') ?? {};
  if (!isJsonObject(setting)) return pool;
  const ways = setting['RecoveryMechanisms'];
  const isLegacy = Array.isArray(ways) && ways.length === 0;
  return { ...pool, AccountRecoverySetting: isLegacy ? without(setting, 'RecoveryMechanisms') : setting };
}
