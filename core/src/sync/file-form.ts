import { fieldAt, type FieldTable } from '../resources/field.ts';
import type { LiveKind } from '../resources/live/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { isNone } from './changes.ts';

/**
 * A live resource written as a file writes it, where there is more than one way to write the same setting. What a file
 * says in its own way is no difference then, and a pull leaves it as it stands.
 * @param live the resource in request form
 */
export function inFormOf(kind: LiveKind, file: JsonObject, live: JsonObject): JsonObject {
  return keepEmpties(kind.requests.update, file, kind.inFormOf(file, live), []);
}

/** An empty object or list that means "none" stays where the live resource has none. */
function keepEmpties(fields: FieldTable, file: JsonObject, live: JsonObject, path: Path): JsonObject {
  const kept = Object.entries(file).flatMap(([name, value]): [string, JsonValue][] => {
    const here = [...path, name];
    const inLive = memberOf(live, name);
    if (inLive === undefined) return fieldAt(fields, here).emptyIsNone && isNone(value) ? [[name, value]] : [];
    return isJsonObject(value) && isJsonObject(inLive) ? [[name, keepEmpties(fields, value, inLive, here)]] : [];
  });
  return kept.length === 0 ? live : { ...live, ...Object.fromEntries(kept) };
}
