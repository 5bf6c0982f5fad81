import { fieldAt, type FieldTable } from '../resources/field.ts';
import type { LiveKind } from '../resources/live/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { isNone } from './changes.ts';

/**
 * Rewrites a live resource in the notation of a file, for settings that can be written in more than one way. An
 * equivalent notation is then no difference, and a pull leaves it unchanged.
 * @param live the resource in request form
 */
export function mergeIntoFile(kind: LiveKind, file: JsonObject, live: JsonObject): JsonObject {
  return keepEmpties(kind.requests.update, file, kind.mergeIntoFile(file, live), []);
}

/** Keeps the file's empty objects and lists that mean "none" if the live resource has no value. */
function keepEmpties(fields: FieldTable, file: JsonObject, live: JsonObject, path: Path): JsonObject {
  const kept = Object.entries(file).flatMap(([name, value]): [string, JsonValue][] => {
    const here = [...path, name];
    const inLive = memberOf(live, name);
    if (inLive === undefined) return fieldAt(fields, here).emptyIsNone && isNone(value) ? [[name, value]] : [];
    return isJsonObject(value) && isJsonObject(inLive) ? [[name, keepEmpties(fields, value, inLive, here)]] : [];
  });
  return kept.length === 0 ? live : { ...live, ...Object.fromEntries(kept) };
}
