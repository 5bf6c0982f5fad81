import { accessOf, isAwsTag, renamedMembers } from '../fields/index.ts';
import {
  isJsonObject,
  memberOf,
  type JsonObject,
  type JsonValue,
  objectIn,
  without,
  withoutNulls,
} from '../../../json/index.ts';
import { normalizeRequest } from './normal-form.ts';

/**
 * Returns the request that leaves a described pool unchanged. A pull writes it, and a push compares with it.  * Drops
 * read-only and create-only settings, renames those that have a different name in the request, keeps one copy of
 * mirrored settings, and resolves values that the service would reject or misread. Keeps all other settings, even those
 * that the SDK does not have. Source: the AWS guide on updating a pool, plus facts that the guide omits.
 *
 * @param described the `UserPool` object of DescribeUserPool's answer
 */
export function toRequest(described: JsonObject): JsonObject {
  return normalizeRequest(steps.reduce((pool, step) => step(pool), described));
}

/** Returns the names of tags that AWS itself added to a pool. No request may set or remove them. */
export function awsTags(described: JsonObject): readonly string[] {
  return Object.keys(objectIn(described, 'UserPoolTags') ?? {}).filter(isAwsTag);
}

const steps: readonly ((pool: JsonObject) => JsonObject)[] = [
  withoutNulls,
  rename,
  dropUnsendable,
  dropMirroredDays,
  keepOwnTags,
  dropEmptyStructures,
  addVerifiedAttributes,
  expressLegacyRecovery,
];

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

/** Drops UnusedAccountValidityDays. It mirrors TemporaryPasswordValidityDays, and the service rejects both together. */
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

/** Returns a pool without the tags that AWS added. */
export function dropAwsTags(pool: JsonObject): JsonObject {
  const tags = objectIn(pool, 'UserPoolTags');
  if (!tags) return pool;
  const own = Object.entries(tags).filter(([key]) => !isAwsTag(key));
  return own.length === Object.keys(tags).length ? pool : { ...pool, UserPoolTags: Object.fromEntries(own) };
}

/** Keeps only the user's own tags. If there are none, the request has no tags at all. */
function keepOwnTags(pool: JsonObject): JsonObject {
  const own = dropAwsTags(pool);
  return own !== pool && Object.keys(objectIn(own, 'UserPoolTags') ?? {}).length === 0
    ? without(own, 'UserPoolTags')
    : own;
}

/**
 * Drops structures that are empty in a description, which means that they are not set. If they were sent back empty,
 * the first two would turn on a feature or be rejected.
 */
function dropEmptyStructures(pool: JsonObject): JsonObject {
  const empty = ['DeviceConfiguration', 'SmsConfiguration', 'DcrConfiguration'].filter((name) => {
    const value = objectIn(pool, name);
    return value && Object.keys(value).length === 0;
  });
  return without(pool, ...empty);
}

function addVerifiedAttributes(pool: JsonObject): JsonObject {
  return Object.hasOwn(pool, 'AutoVerifiedAttributes') ? pool : { ...pool, AutoVerifiedAttributes: [] };
}

/**
 * Expresses legacy recovery, which a pool without recovery mechanisms uses, as an empty object, because the list must
 * not be empty in a request.
 */
function expressLegacyRecovery(pool: JsonObject): JsonObject {
  const setting = memberOf(pool, 'AccountRecoverySetting') ?? {};
  if (!isJsonObject(setting)) return pool;
  const mechanisms = setting['RecoveryMechanisms'];
  const isLegacy = Array.isArray(mechanisms) && mechanisms.length === 0;
  return { ...pool, AccountRecoverySetting: isLegacy ? without(setting, 'RecoveryMechanisms') : setting };
}
