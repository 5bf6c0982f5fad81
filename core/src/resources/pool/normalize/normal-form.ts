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
 * A request in its canonical form, in which pools and files are compared: mirrored legacy texts stand in
 * VerificationMessageTemplate only, levels of authentication only where they have a name of their own, members stand in
 * the API's order, unknown ones last.
 */
export function canonical(request: JsonObject): JsonObject {
  const { rest, texts } = takeLegacyTexts(request);
  return inApiOrder(dropDefaultLevels(withTemplateTexts(rest, texts)));
}

/** The legacy texts, each with its name in VerificationMessageTemplate. */
export const LEGACY_TWINS: Readonly<Record<string, string>> = {
  SmsVerificationMessage: 'SmsMessage',
  EmailVerificationMessage: 'EmailMessage',
  EmailVerificationSubject: 'EmailSubject',
};

/**
 * Takes the legacy texts out that the service mirrors with the template: those that the template says too, and those
 * that only they say. One that contradicts the template stays, since it is not known which of the two would win; and all
 * stay beside a template of the wrong type.
 * @returns the request without them, and the texts that the template does not have yet, by their name in it
 */
export function takeLegacyTexts(request: JsonObject): { readonly rest: JsonObject; readonly texts: JsonObject } {
  const template = memberOf(request, 'VerificationMessageTemplate') ?? {};
  if (!isJsonObject(template)) return { rest: request, texts: {} };
  const taken = Object.entries(LEGACY_TWINS).filter(
    ([legacy, twin]) =>
      Object.hasOwn(request, legacy) && (!Object.hasOwn(template, twin) || jsonEquals(template[twin], request[legacy])),
  );
  const texts = taken.map(([legacy, twin]): [string, JsonValue] => [twin, request[legacy] as JsonValue]);
  return { rest: without(request, ...taken.map(([legacy]) => legacy)), texts: Object.fromEntries(texts) };
}

/** The same request with texts put into its template; as it is where there are none. */
export function withTemplateTexts(request: JsonObject, texts: JsonObject): JsonObject {
  if (Object.keys(texts).length === 0) return request;
  const template = objectIn(request, 'VerificationMessageTemplate') ?? {};
  return { ...request, VerificationMessageTemplate: { ...template, ...texts } };
}

/** What a level of authentication has by default; undefined for what is no level. */
export function defaultLevel(level: string): JsonValue | undefined {
  return valueAt(fieldAt(['AcrConfiguration']).default, [level]);
}

/** DescribeUserPool fills default names in, also on plans that refuse names; sending them back could be refused. */
function dropDefaultLevels(pool: JsonObject): JsonObject {
  const levels = objectIn(pool, 'AcrConfiguration');
  if (!levels) return pool;
  const custom = Object.entries(levels).filter(([level, value]) => !jsonEquals(value, defaultLevel(level)));
  return custom.length === 0
    ? without(pool, 'AcrConfiguration')
    : { ...pool, AcrConfiguration: Object.fromEntries(custom) };
}
