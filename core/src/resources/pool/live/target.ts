import { objectIn, type JsonObject } from '../../../json/index.ts';
import type { FilledRequest } from '../../../sync/index.ts';
import { defaultLevel, dropAwsTags, normalizeRequest, takeLegacyTexts, withTemplateTexts } from '../normalize/index.ts';
import { omitRegistrationStatus } from './file-form.ts';
import { withOlderPreToken } from './pre-token.ts';

/** Returns the state of a pool after a push. @param fill adds the settings that the file omits */
export function targetOf(
  file: JsonObject,
  live: JsonObject,
  fill: (file: JsonObject, live: JsonObject) => FilledRequest,
): FilledRequest {
  const { rest, texts } = takeLegacyTexts(dropAwsTags(file));
  const { filled, leftOut } = fill(withOlderPreToken(rest, live), omitRegistrationStatus(rest, live));
  return { filled: withRegistrationStatus(normalizeRequest(withTemplateTexts(filled, texts)), live), leftOut };
}

/**
 * Adds the status Enabled, which a DcrConfiguration without EnableStatus implies, to make the plan show the change.
 * Does nothing if the live pool has a DcrConfiguration without this status, too.
 */
function withRegistrationStatus(target: JsonObject, live: JsonObject): JsonObject {
  const registration = objectIn(target, 'DcrConfiguration');
  if (!registration || Object.hasOwn(registration, 'EnableStatus')) return target;
  const inLive = objectIn(live, 'DcrConfiguration');
  if (inLive && !Object.hasOwn(inLive, 'EnableStatus')) return target;
  return { ...target, DcrConfiguration: { EnableStatus: 'Enabled', ...registration } };
}

/**
 * Returns the request that changes a pool to a target. To reset authentication levels, the request must contain their
 * defaults.
 */
export function requestFor(live: JsonObject, target: JsonObject): JsonObject {
  const levels = objectIn(live, 'AcrConfiguration');
  if (!levels || Object.hasOwn(target, 'AcrConfiguration')) return target;
  const defaults = Object.keys(levels).flatMap((level) => {
    const value = defaultLevel(level);
    return value ? [[level, value] as const] : [];
  });
  return { ...target, AcrConfiguration: Object.fromEntries(defaults) };
}
