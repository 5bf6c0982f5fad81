import { accessOf, renamedMembers } from '../fields/index.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/index.ts';
import { canonical, objectIn, without } from './canonical.ts';

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

/** The id and the name in a request; the id stands for a name that is missing. */
export function identityOf(request: JsonObject): { readonly poolId: string; readonly poolName: string } {
  const text = (name: string): string | undefined => {
    const value = request[name];
    return typeof value === 'string' ? value : undefined;
  };
  const poolId = text('UserPoolId') ?? '';
  return { poolId, poolName: text('PoolName') ?? poolId };
}

/** The tags that AWS itself put on a pool; no request may set or remove them. */
export function awsTags(described: JsonObject): readonly string[] {
  return Object.keys(objectIn(described, 'UserPoolTags') ?? {}).filter(isAwsTag);
}

/** Whether a tag belongs to AWS, which reserves the prefix. */
function isAwsTag(key: string): boolean {
  return key.startsWith('aws:');
}

const steps: readonly ((pool: JsonObject) => JsonObject)[] = [
  withoutNulls,
  rename,
  dropUnsendable,
  dropMirroredDays,
  dropAwsTags,
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
  const policies = objectIn(pool, 'Policies') ?? {};
  const password = objectIn(policies, 'PasswordPolicy') ?? {};
  if (Object.hasOwn(password, 'TemporaryPasswordValidityDays')) return rest;
  const TemporaryPasswordValidityDays = admin['UnusedAccountValidityDays'] as JsonValue;
  return { ...rest, Policies: { ...policies, PasswordPolicy: { ...password, TemporaryPasswordValidityDays } } };
}

/** The request without tags that belong to AWS. */
export function dropAwsTags(pool: JsonObject): JsonObject {
  const tags = objectIn(pool, 'UserPoolTags');
  if (!tags) return pool;
  const own = Object.entries(tags).filter(([key]) => !isAwsTag(key));
  if (own.length === Object.keys(tags).length) return pool;
  return own.length === 0 ? without(pool, 'UserPoolTags') : { ...pool, UserPoolTags: Object.fromEntries(own) };
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

/** A pool without a recovery setting recovers in the old way, which an empty object expresses. */
function sayRecoveryIsLegacy(pool: JsonObject): JsonObject {
  return Object.hasOwn(pool, 'AccountRecoverySetting') ? pool : { ...pool, AccountRecoverySetting: {} };
}
