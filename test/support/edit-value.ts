import type { Edit } from '#core/document';
import { isJsonObject, type JsonValue, type Path } from '#core/json';

/** Applies edits to a value. Tests compare the result with that of applying the same edits to text. */
export function editValue(value: JsonValue, edits: readonly Edit[]): JsonValue {
  return edits.reduce((current, edit) => {
    switch (edit.kind) {
      case 'set':
        return put(current, edit.path, edit.value);
      case 'remove':
        return take(current, edit.path, () => []);
      case 'rename':
        return take(current, edit.path, (child) => [[edit.name, child]]);
      case 'rewrite':
        return edit.value;
    }
  }, value);
}

function put(value: JsonValue, path: Path, child: JsonValue): JsonValue {
  const [segment, ...rest] = path;
  if (segment === undefined) return child;
  if (typeof segment === 'number') {
    const list: readonly JsonValue[] = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
    return segment < list.length
      ? list.map((item, i) => (i === segment ? put(item, rest, child) : item))
      : [...list, put([], rest, child)];
  }
  const object = isJsonObject(value) ? value : {};
  return { ...object, [segment]: put(object[segment] ?? {}, rest, child) };
}

/** Replaces the property at the given path with other properties, or removes it. */
function take(
  value: JsonValue,
  path: Path,
  by: (child: JsonValue) => readonly (readonly [name: string, child: JsonValue])[],
): JsonValue {
  const [segment, ...rest] = path;
  const inner = (child: JsonValue) => take(child, rest, by);
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    return list.flatMap((item, i) => (i !== segment ? [item] : rest.length > 0 ? [inner(item)] : []));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => {
      if (name !== segment) return [[name, child] as const];
      return rest.length > 0 ? [[name, inner(child)] as const] : by(child);
    }),
  );
}
