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
 * Returns a request in its normal form, in which pools and files are compared: mirrored legacy texts only in
 * VerificationMessageTemplate, only authentication levels with a custom name, and settings in the API's order, unknown
 * ones last.
 */
export function normalizeRequest(request: JsonObject): JsonObject {
  const { rest, texts } = takeLegacyTexts(request);
  return inApiOrder(dropDefaultLevels(withTemplateTexts(rest, texts)));
}

/** The legacy settings for texts, each with its name in VerificationMessageTemplate. */
export const TEMPLATE_NAMES: Readonly<Record<string, string>> = {
  SmsVerificationMessage: 'SmsMessage',
  EmailVerificationMessage: 'EmailMessage',
  EmailVerificationSubject: 'EmailSubject',
};

/**
 * Removes the legacy texts that the service mirrors in the template: those that the template has too, and those that it
 * lacks. A string that contradicts the template stays, because it is not known which one takes precedence. All stay if the
 * template is not an object.
 * @returns the request without them, and their texts by their name in the template
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

/** Returns a request with texts added to its template. */
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
 * Drops the default names of levels. DescribeUserPool returns them even on tiers that reject names, so sending them
 * back could be rejected.
 */
function dropDefaultLevels(pool: JsonObject): JsonObject {
  const levels = objectIn(pool, 'AcrConfiguration');
  if (!levels) return pool;
  const custom = Object.entries(levels).filter(([level, value]) => !jsonEquals(value, defaultLevel(level)));
  return custom.length === 0
    ? without(pool, 'AcrConfiguration')
    : { ...pool, AcrConfiguration: Object.fromEntries(custom) };
}
