import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path, valueAt, without } from '../json/index.ts';

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

/** Returns a copy of the object in which a value is set at a path of property names. Creates missing parent objects. */
export function withValueBelow(object: JsonObject, path: Path, value: JsonValue): JsonObject {
  const parents = path.slice(0, -1).map((_, i) => path.slice(0, i + 1));
  const whole = parents.reduce(
    (all, parent) => (isJsonObject(valueAt(all, parent)) ? all : withValue(all, parent, {})),
    object,
  );
  return withValue(whole, path, value);
}
