import { objectIn, type JsonObject } from '../../../json/index.ts';
import { defaultLevel, dropAwsTags, normalizeRequest, takeLegacyTexts, withTemplateTexts } from '../normalize/index.ts';
import { keepRegistrationUnsaid } from './file-form.ts';
import { withOlderPreToken } from './pre-token.ts';

/** Returns what a push makes of a pool. @param complete adds what the file leaves out and the pool has */
export function targetOf(
  file: JsonObject,
  live: JsonObject,
  complete: (file: JsonObject, live: JsonObject) => JsonObject,
): JsonObject {
  const { rest, texts } = takeLegacyTexts(dropAwsTags(file));
  const completed = complete(withOlderPreToken(rest, live), keepRegistrationUnsaid(rest, live));
  return withRegistrationStatus(normalizeRequest(withTemplateTexts(completed, texts)), live);
}

/**
 * A configuration of client registration turns registration on when a request does not name a status. So the status is
 * written and shown as a change, except where the live pool is described without one.
 */
function withRegistrationStatus(target: JsonObject, live: JsonObject): JsonObject {
  const registration = objectIn(target, 'DcrConfiguration');
  if (!registration || Object.hasOwn(registration, 'EnableStatus')) return target;
  const inLive = objectIn(live, 'DcrConfiguration');
  if (inLive && !Object.hasOwn(inLive, 'EnableStatus')) return target;
  return { ...target, DcrConfiguration: { EnableStatus: 'Enabled', ...registration } };
}

/** Returns the request that makes a pool a target. A level of authentication goes back to its default by being named. */
export function requestFor(live: JsonObject, target: JsonObject): JsonObject {
  const levels = objectIn(live, 'AcrConfiguration');
  if (!levels || Object.hasOwn(target, 'AcrConfiguration')) return target;
  const defaults = Object.keys(levels).flatMap((level) => {
    const value = defaultLevel(level);
    return value ? [[level, value] as const] : [];
  });
  return { ...target, AcrConfiguration: Object.fromEntries(defaults) };
}
