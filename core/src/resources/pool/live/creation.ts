import * as l10n from '@vscode/l10n';
import {
  isJsonObject,
  jsonEquals,
  memberOf,
  sameItems,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../../json/index.ts';
import type { PlanNote } from '../../../sync/index.ts';
import { oneOf } from '../../../text/index.ts';
import { STANDARD_ATTRIBUTES } from '../create/attributes.ts';

/** Returns notes about a new pool: what can never be changed, and that most MFA factors are set later. */
export function creationNotes(request: JsonObject): readonly PlanNote[] {
  const permanent = [describeSignIn(request), describeCase(request), ...describeAttributes(request)];
  return [...permanent.map((message): PlanNote => ({ code: 'permanent', message })), ...companionNotes(request)];
}

function describeSignIn(request: JsonObject): string {
  const [usernames, aliases] = [textsIn(request, 'UsernameAttributes'), textsIn(request, 'AliasAttributes')];
  if (usernames.length > 0)
    return l10n.t('Users sign up and sign in with {0} instead of a username.', oneOf(usernames));
  if (aliases.length > 0) return l10n.t('Users have a username, and can also sign in with {0}.', oneOf(aliases));
  return l10n.t('Users sign in with a username only.');
}

function describeCase(request: JsonObject): string {
  const configuration = memberOf(request, 'UsernameConfiguration');
  const isSensitive = !isJsonObject(configuration) || memberOf(configuration, 'CaseSensitive') !== false;
  return isSensitive ? l10n.t('Usernames are case-sensitive.') : l10n.t("Usernames aren't case-sensitive.");
}

function describeAttributes(request: JsonObject): readonly string[] {
  const attributes = attributesOf(request);
  const required = attributes.filter((one) => memberOf(one, 'Required') === true).map(nameOf);
  return [
    ...(required.length === 0 ? [] : [l10n.t('Required attributes: {0}.', required.join(', '))]),
    ...attributes.filter((one) => !STANDARD_ATTRIBUTES.includes(nameOf(one))).map(describeCustomAttribute),
  ];
}

/** Describes a custom attribute: its name in the pool, its type, and whether users' values can be changed. */
export function describeCustomAttribute(attribute: JsonObject): string {
  const type = textIn(attribute, 'AttributeDataType') || 'String';
  const bounds = describeBounds(attribute, type);
  const kind = bounds === '' ? type : l10n.t('{0}, {1}', type, bounds);
  return memberOf(attribute, 'Mutable') === true
    ? l10n.t('Custom attribute {0}: {1}; values can be changed.', poolNameOf(attribute), kind)
    : l10n.t("Custom attribute {0}: {1}; values can't be changed once set.", poolNameOf(attribute), kind);
}

function describeBounds(attribute: JsonObject, type: string): string {
  const [kind, lower, upper] =
    type === 'Number'
      ? (['NumberAttributeConstraints', 'MinValue', 'MaxValue'] as const)
      : (['StringAttributeConstraints', 'MinLength', 'MaxLength'] as const);
  const bounds = type === 'String' || type === 'Number' ? memberOf(attribute, kind) : undefined;
  if (!isJsonObject(bounds)) return '';
  const [low, high] = [textIn(bounds, lower), textIn(bounds, upper)];
  if (low === '' && high === '') return '';
  const range = `${low || '…'}–${high || '…'}`;
  return type === 'Number' ? range : l10n.t('{0} characters', range);
}

/** A request that creates a pool can set only MFA by SMS. */
function companionNotes(request: JsonObject): readonly PlanNote[] {
  const mode = memberOf(request, 'MfaConfiguration');
  const needsMore = textsIn(signInPolicyOf(request), 'AllowedFirstAuthFactors').includes('WEB_AUTHN');
  if (!needsMore && (mode === undefined || mode === 'OFF')) return [];
  const message = l10n.t(
    'Authenticator apps, email codes as a second factor and the passkey domain are set after the creation, with SetUserPoolMfaConfig.',
  );
  return [{ code: 'create-mfa-companion', message }];
}

/** Returns the sign-in settings and attributes that a new pool does not have as requested. */
export function notCreated(request: JsonObject, description: JsonObject): readonly Path[] {
  const lists = ['UsernameAttributes', 'AliasAttributes'].filter(
    (name) => !sameItems(textsIn(request, name), textsIn(description, name)),
  );
  const configuration = 'UsernameConfiguration';
  const isConfigured =
    memberOf(request, configuration) === undefined ||
    jsonEquals(memberOf(request, configuration), memberOf(description, configuration));
  const live = new Map(listIn(description, 'SchemaAttributes').map((one) => [nameOf(one), one] as const));
  const attributes = attributesOf(request).flatMap((wanted, i): Path[] =>
    isAsWanted(wanted, live.get(poolNameOf(wanted))) ? [] : [['Schema', i]],
  );
  return [...lists.map((name) => [name]), ...(isConfigured ? [] : [[configuration]]), ...attributes];
}

/** Whether a pool has an attribute with the requested members. Ignores bounds of another type, as the service does. */
export function isAsWanted(wanted: JsonObject, live: JsonObject | undefined): boolean {
  if (!live) return false;
  return Object.entries(wanted).every(([name, value]) => {
    if (name === 'Name') return true;
    const actual = memberOf(live, name);
    if (!name.endsWith('Constraints')) return jsonEquals(value, actual);
    if (actual === undefined || !isJsonObject(value)) return true;
    return Object.entries(value).every(
      ([bound, number]) => isJsonObject(actual) && isSameNumber(memberOf(actual, bound), number),
    );
  });
}

function isSameNumber(a: JsonValue | undefined, b: JsonValue): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && Number(a) === Number(b));
}

/** Returns the name that an attribute of a request has in the pool. */
export function poolNameOf(attribute: JsonObject): string {
  const name = nameOf(attribute);
  if (STANDARD_ATTRIBUTES.includes(name)) return name;
  return memberOf(attribute, 'DeveloperOnlyAttribute') === true ? `dev:${name}` : `custom:${name}`;
}

const nameOf = (attribute: JsonObject): string => textIn(attribute, 'Name');
const attributesOf = (request: JsonObject): readonly JsonObject[] => listIn(request, 'Schema');

function listIn(request: JsonObject, name: string): readonly JsonObject[] {
  const list = memberOf(request, name);
  return Array.isArray(list) ? (list as readonly JsonValue[]).filter(isJsonObject) : [];
}

/** Returns a text; empty if there is none. */
function textIn(object: JsonObject, name: string): string {
  const text = memberOf(object, name);
  return typeof text === 'string' ? text : '';
}

function textsIn(request: JsonObject, name: string): readonly string[] {
  const list = memberOf(request, name);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function signInPolicyOf(request: JsonObject): JsonObject {
  const policies = memberOf(request, 'Policies');
  const policy = isJsonObject(policies) ? memberOf(policies, 'SignInPolicy') : undefined;
  return isJsonObject(policy) ? policy : {};
}
