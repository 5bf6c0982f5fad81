import { jsonEquals, objectIn, without, type JsonObject } from '../../../json/index.ts';
import { defaultLevel, TEMPLATE_NAMES } from '../normalize/index.ts';
import { withoutOlderPreToken } from './pre-token.ts';

/** Returns a live pool's settings in a file's notation. */
export function mergeIntoFile(file: JsonObject, live: JsonObject): JsonObject {
  const forms = [withoutOlderPreToken, keepLegacyTexts, keepDefaultLevels, omitRegistrationStatus];
  return forms.reduce((pool, form) => form(file, pool), live);
}

/**
 * Puts a message into its legacy setting if the file has the message there, and removes it from the template unless the
 * file has it in both.
 */
function keepLegacyTexts(file: JsonObject, live: JsonObject): JsonObject {
  const inFile = objectIn(file, 'VerificationMessageTemplate') ?? {};
  let pool = live;
  for (const [legacy, name] of Object.entries(TEMPLATE_NAMES)) {
    const template = objectIn(pool, 'VerificationMessageTemplate');
    const text = template?.[name];
    if (!template || text === undefined || !Object.hasOwn(file, legacy) || Object.hasOwn(pool, legacy)) continue;
    const rest = Object.hasOwn(inFile, name) ? template : without(template, name);
    pool = { ...pool, [legacy]: text, VerificationMessageTemplate: rest };
  }
  return pool;
}

/** Adds authentication levels that have default names if the file lists them. */
function keepDefaultLevels(file: JsonObject, live: JsonObject): JsonObject {
  const inFile = objectIn(file, 'AcrConfiguration');
  if (!inFile) return live;
  const levels = objectIn(live, 'AcrConfiguration') ?? {};
  const named = Object.entries(inFile).filter(
    ([level, value]) => !Object.hasOwn(levels, level) && jsonEquals(value, defaultLevel(level)),
  );
  return named.length === 0 ? live : { ...live, AcrConfiguration: { ...Object.fromEntries(named), ...levels } };
}

/** Omits an EnableStatus that is Enabled if the file omits it, too, because omitting it also turns on registration. */
export function omitRegistrationStatus(file: JsonObject, live: JsonObject): JsonObject {
  const inFile = objectIn(file, 'DcrConfiguration');
  const registration = objectIn(live, 'DcrConfiguration');
  if (!inFile || registration?.['EnableStatus'] !== 'Enabled' || Object.hasOwn(inFile, 'EnableStatus')) return live;
  return { ...live, DcrConfiguration: without(registration, 'EnableStatus') };
}
