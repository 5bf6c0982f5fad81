import { fieldAt, type FieldTable } from '../resources/field.ts';
import type { LiveKind } from '../resources/live/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { isNone } from './changes.ts';

/**
 * Returns a live resource in the file's notation, for settings that can be written in several ways. Equivalent
 * notations then cause no difference, and a pull does not change them.
 * @param live the resource in request form
 */
export function mergeIntoFile(kind: LiveKind, file: JsonObject, live: JsonObject): JsonObject {
  return keepEmpties(kind.requests.update, file, kind.mergeIntoFile(file, live), []);
}

/**
 * Keeps each empty object or list in the file for which the live resource has no value, provided that empty means the
 * same as absent.
 */
function keepEmpties(fields: FieldTable, file: JsonObject, live: JsonObject, path: Path): JsonObject {
  const kept = Object.entries(file).flatMap(([name, value]): [string, JsonValue][] => {
    const here = [...path, name];
    const inLive = memberOf(live, name);
    if (inLive === undefined) return fieldAt(fields, here).emptyIsNone && isNone(value) ? [[name, value]] : [];
    return isJsonObject(value) && isJsonObject(inLive) ? [[name, keepEmpties(fields, value, inLive, here)]] : [];
  });
  return kept.length === 0 ? live : { ...live, ...Object.fromEntries(kept) };
}
