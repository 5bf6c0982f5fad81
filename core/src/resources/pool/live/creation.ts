import * as l10n from '@vscode/l10n';
import {
  isJsonObject,
  jsonEquals,
  memberOf,
  objectIn,
  sameItems,
  type JsonObject,
  type Path,
} from '../../../json/index.ts';
import type { PlanNote } from '../../../sync/index.ts';
import { oneOf } from '../../../text/index.ts';
import {
  attributeNamed,
  describeCustomAttribute,
  isAsWanted,
  isStandard,
  nameOf,
  objectsIn,
  poolNameOf,
} from './attributes.ts';

/** Returns notes about a new pool: which settings can never be changed, and which MFA factors must be set later. */
export function creationNotes(request: JsonObject): readonly PlanNote[] {
  const permanent = [describeSignIn(request), ...describeCase(request), ...describeAttributes(request)];
  return [...permanent.map((message): PlanNote => ({ code: 'permanent', message })), ...companionNotes(request)];
}

function describeSignIn(request: JsonObject): string {
  const [usernames, aliases] = [textsIn(request, 'UsernameAttributes'), textsIn(request, 'AliasAttributes')];
  if (usernames.length > 0)
    return l10n.t('Users sign up and sign in with {0} instead of a username.', oneOf(usernames));
  if (aliases.length > 0) return l10n.t('Users have a username, and can also sign in with {0}.', oneOf(aliases));
  return l10n.t('Users sign in with a username only.');
}

/** Describes whether usernames are case-sensitive. Omits the default, which is listed as a risk instead. */
function describeCase(request: JsonObject): readonly string[] {
  const isSensitive = objectIn(request, 'UsernameConfiguration')?.['CaseSensitive'];
  if (isSensitive === undefined) return [];
  return [isSensitive === false ? l10n.t("Usernames aren't case-sensitive.") : l10n.t('Usernames are case-sensitive.')];
}

function describeAttributes(request: JsonObject): readonly string[] {
  const attributes = objectsIn(request, 'Schema');
  const required = attributes.filter((one) => memberOf(one, 'Required') === true).map(nameOf);
  return [
    ...(required.length === 0 ? [] : [l10n.t('Required attributes: {0}.', required.join(', '))]),
    ...attributes.filter((one) => !isStandard(one)).map(describeCustomAttribute),
  ];
}

/**
 * Returns a note about the MFA settings that must be set later. A request that creates a pool can set only SMS as a
 * factor.
 */
function companionNotes(request: JsonObject): readonly PlanNote[] {
  const mode = memberOf(request, 'MfaConfiguration');
  const signIn = objectIn(objectIn(request, 'Policies') ?? {}, 'SignInPolicy') ?? {};
  const hasPasskeys = textsIn(signIn, 'AllowedFirstAuthFactors').includes('WEB_AUTHN');
  if (!hasPasskeys && (mode === undefined || mode === 'OFF')) return [];
  const message = l10n.t(
    'Authenticator apps, email codes as a second factor and the passkey domain can only be set after the pool is created, in its MFA file (*.userpoolmfa.json).',
  );
  return [{ code: 'create-mfa-companion', message }];
}

/** Returns a new pool's sign-in settings and attributes that differ from the request. */
export function notCreated(request: JsonObject, description: JsonObject): readonly Path[] {
  const lists = ['UsernameAttributes', 'AliasAttributes'].filter(
    (name) => !sameItems(textsIn(request, name), textsIn(description, name)),
  );
  const configuration = memberOf(request, 'UsernameConfiguration');
  const isConfigured =
    !isJsonObject(configuration) || jsonEquals(configuration, memberOf(description, 'UsernameConfiguration'));
  const attributes = objectsIn(request, 'Schema').flatMap((wanted, i): Path[] =>
    isAsWanted(wanted, attributeNamed(description, poolNameOf(wanted))) ? [] : [['Schema', i]],
  );
  return [...lists.map((name) => [name]), ...(isConfigured ? [] : [['UsernameConfiguration']]), ...attributes];
}

function textsIn(object: JsonObject, name: string): readonly string[] {
  const list = memberOf(object, name);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
