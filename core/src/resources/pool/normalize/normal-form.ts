import { fieldAt } from '../fields/index.ts';
import {
  isJsonObject,
  jsonEquals,
  memberOf,
  objectIn,
  valueAt,
  without,
  type JsonObject,
  type JsonValue,
} from '../../../json/index.ts';
import { inApiOrder } from '../shape/index.ts';

/**
 * Returns a request in its normal form, which is used to compare pools and files. In this form, mirrored legacy
 * messages appear only in VerificationMessageTemplate, only authentication levels with a custom name are listed, and
 * settings are in the API's order, with unknown settings last.
 */
export function normalizeRequest(request: JsonObject): JsonObject {
  const { rest, texts } = takeLegacyTexts(request);
  return inApiOrder(dropDefaultLevels(withTemplateTexts(rest, texts)));
}

/** The legacy settings for messages, each with its name in VerificationMessageTemplate. */
export const TEMPLATE_NAMES: Readonly<Record<string, string>> = {
  SmsVerificationMessage: 'SmsMessage',
  EmailVerificationMessage: 'EmailMessage',
  EmailVerificationSubject: 'EmailSubject',
};

/**
 * Removes the legacy messages that the service mirrors in the template: those that are equal to the template's message,
 * and those for which the template has no message. Legacy messages that differ from the template's message stay,
 * because it is not known which of the two takes precedence. All legacy messages stay if the template is not an object.
 * @returns the request without the removed messages, and the removed messages by their names in the template
 */
export function takeLegacyTexts(request: JsonObject): { readonly rest: JsonObject; readonly texts: JsonObject } {
  const template = memberOf(request, 'VerificationMessageTemplate') ?? {};
  if (!isJsonObject(template)) return { rest: request, texts: {} };
  const taken = Object.entries(TEMPLATE_NAMES).filter(
    ([legacy, name]) =>
      Object.hasOwn(request, legacy) && (!Object.hasOwn(template, name) || jsonEquals(template[name], request[legacy])),
  );
  const texts = taken.map(([legacy, name]): [string, JsonValue] => [name, request[legacy] as JsonValue]);
  return { rest: without(request, ...taken.map(([legacy]) => legacy)), texts: Object.fromEntries(texts) };
}

/** Returns a request with the given messages added to its template. */
export function withTemplateTexts(request: JsonObject, texts: JsonObject): JsonObject {
  if (Object.keys(texts).length === 0) return request;
  const template = objectIn(request, 'VerificationMessageTemplate') ?? {};
  return { ...request, VerificationMessageTemplate: { ...template, ...texts } };
}

/** Returns the default of an authentication level; undefined for an unknown level. */
export function defaultLevel(level: string): JsonValue | undefined {
  return valueAt(fieldAt(['AcrConfiguration']).default, [level]);
}

/**
 * Drops the default names of authentication levels. DescribeUserPool returns these names even on tiers that reject
 * names, so the service could reject a request that sends them back.
 */
function dropDefaultLevels(pool: JsonObject): JsonObject {
  const levels = objectIn(pool, 'AcrConfiguration');
  if (!levels) return pool;
  const custom = Object.entries(levels).filter(([level, value]) => !jsonEquals(value, defaultLevel(level)));
  return custom.length === 0
    ? without(pool, 'AcrConfiguration')
    : { ...pool, AcrConfiguration: Object.fromEntries(custom) };
}
