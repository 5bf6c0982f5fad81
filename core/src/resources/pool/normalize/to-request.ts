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
 * Returns the request that leaves a described pool unchanged. A pull writes this request to the file, and a push
 * compares the file with this request. Drops read-only and create-only settings, renames those that have a different
 * name in the request, keeps one copy of mirrored settings, and resolves values that the service would reject or
 * misread. Keeps all other settings, even those that the SDK does not know. Source: the AWS guide on updating a pool,
 * plus facts that the guide omits.
 *
 * @param described the `UserPool` object of DescribeUserPool's response
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

/**
 * Drops UnusedAccountValidityDays. This setting mirrors TemporaryPasswordValidityDays, and the service rejects a
 * request that contains both.
 */
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
 * Drops empty structures from a description, because an empty structure means that the setting is not set. If they were
 * sent back empty, the service would remember devices, probably reject the SMS configuration, and turn on client
 * registration.
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
 * Expresses legacy recovery, which a pool uses if it has no recovery mechanisms, as an empty object. In a request, the
 * list of mechanisms must not be empty.
 */
function expressLegacyRecovery(pool: JsonObject): JsonObject {
  const setting = memberOf(pool, 'AccountRecoverySetting') ?? {};
  if (!isJsonObject(setting)) return pool;
  const mechanisms = setting['RecoveryMechanisms'];
  const isLegacy = Array.isArray(mechanisms) && mechanisms.length === 0;
  return { ...pool, AccountRecoverySetting: isLegacy ? without(setting, 'RecoveryMechanisms') : setting };
}
