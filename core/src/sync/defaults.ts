import { fieldAt, type FieldTable } from '../resources/field.ts';
import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { shapeAt } from '../resources/shape.ts';

/**
 * Returns the value that resets a setting and its nested settings to their defaults. Nested settings without a known
 * default keep the pool's value, because the effect of omitting them is unknown.
 * @returns undefined if new pools do not have the setting
 */
export function resetValue(fields: FieldTable, path: Path, live: JsonValue): JsonValue | undefined {
  const { default: own, absentByDefault } = fieldAt(fields, path);
  if (absentByDefault) return undefined;
  if (!isJsonObject(live) || shapeAt(fields, path)?.kind !== 'structure') return own ?? live;
  if (own !== undefined && !isJsonObject(own)) return own;
  const members = resetMembers(fields, path, live, own ?? {});
  return own === undefined && Object.keys(members).length === 0 ? live : members;
}

function resetMembers(fields: FieldTable, path: Path, live: JsonObject, defaults: JsonObject): JsonObject {
  const others = Object.entries(live).flatMap(([name, value]): [string, JsonValue][] => {
    const here = [...path, name];
    const given = Object.hasOwn(defaults, name);
    if (!given && fieldAt(fields, here).leftOut === 'remove') return [];
    if (given && !isJsonObject(value)) return [];
    const reset = resetValue(fields, here, value);
    return reset === undefined ? [] : [[name, reset]];
  });
  return { ...defaults, ...Object.fromEntries(others) };
}
