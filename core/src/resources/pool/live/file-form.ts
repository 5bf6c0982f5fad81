import { jsonEquals, objectIn, without, type JsonObject } from '../../../json/index.ts';
import { defaultLevel, LEGACY_TWINS } from '../normalize/index.ts';
import { withoutOlderPreToken } from './pre-token.ts';

/** Returns a live pool as a file writes it. */
export function inFormOf(file: JsonObject, live: JsonObject): JsonObject {
  const forms = [withoutOlderPreToken, keepLegacyTexts, keepDefaultLevels, keepRegistrationUnsaid];
  return forms.reduce((pool, form) => form(file, pool), live);
}

/** A text that the file has under its legacy name stays there, and out of the template unless the file has both. */
function keepLegacyTexts(file: JsonObject, live: JsonObject): JsonObject {
  const inFile = objectIn(file, 'VerificationMessageTemplate') ?? {};
  let pool = live;
  for (const [legacy, twin] of Object.entries(LEGACY_TWINS)) {
    const template = objectIn(pool, 'VerificationMessageTemplate');
    const text = template?.[twin];
    if (!template || text === undefined || !Object.hasOwn(file, legacy) || Object.hasOwn(pool, legacy)) continue;
    const rest = Object.hasOwn(inFile, twin) ? template : without(template, twin);
    pool = { ...pool, [legacy]: text, VerificationMessageTemplate: rest };
  }
  return pool;
}

/** A level that the file calls by its default name may stay called so. */
function keepDefaultLevels(file: JsonObject, live: JsonObject): JsonObject {
  const inFile = objectIn(file, 'AcrConfiguration');
  if (!inFile) return live;
  const levels = objectIn(live, 'AcrConfiguration') ?? {};
  const named = Object.entries(inFile).filter(
    ([level, value]) => !Object.hasOwn(levels, level) && jsonEquals(value, defaultLevel(level)),
  );
  return named.length === 0 ? live : { ...live, AcrConfiguration: { ...Object.fromEntries(named), ...levels } };
}

/** Registration that the file turns on by not saying whether it is on may stay unsaid. */
export function keepRegistrationUnsaid(file: JsonObject, live: JsonObject): JsonObject {
  const inFile = objectIn(file, 'DcrConfiguration');
  const registration = objectIn(live, 'DcrConfiguration');
  if (!inFile || registration?.['EnableStatus'] !== 'Enabled' || Object.hasOwn(inFile, 'EnableStatus')) return live;
  return { ...live, DcrConfiguration: without(registration, 'EnableStatus') };
}
