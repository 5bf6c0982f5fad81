import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path, without } from '../json/index.ts';

/**
 * Returns a copy of the object with the value at the given path of property names. Returns the object itself if a
 * parent is missing.
 * @param value undefined to remove the property
 */
export function withValue(object: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const [name, ...rest] = path;
  if (typeof name !== 'string') return object;
  if (rest.length === 0) return value === undefined ? without(object, name) : { ...object, [name]: value };
  const inner = memberOf(object, name);
  return isJsonObject(inner) ? { ...object, [name]: withValue(inner, rest, value) } : object;
}
