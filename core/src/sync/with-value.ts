import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path, without } from '../json/index.ts';

/**
 * An object with another value at a path of members; none of it is changed where the path leads nowhere.
 * @param value undefined: the member goes
 */
export function withValue(object: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const [name, ...rest] = path;
  if (typeof name !== 'string') return object;
  if (rest.length === 0) return value === undefined ? without(object, name) : { ...object, [name]: value };
  const inner = memberOf(object, name);
  return isJsonObject(inner) ? { ...object, [name]: withValue(inner, rest, value) } : object;
}
