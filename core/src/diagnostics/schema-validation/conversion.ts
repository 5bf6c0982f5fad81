import { isJsonObject, type JsonValue } from '../../json/index.ts';
import type { Shape, StructureShape } from '../../resources/shape.ts';

/** Whether a value has the JSON type that a shape requires. */
export function fits(value: JsonValue, shape: Shape): boolean {
  switch (shape.kind) {
    case 'string':
    case 'enum':
      return typeof value === 'string';
    case 'number':
      return Number.isInteger(value);
    case 'timestamp':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'structure':
    case 'map':
      return isJsonObject(value);
  }
}

/** A value converted to another type. */
export interface Conversion {
  readonly value: JsonValue;
  /** Whether the conversion is certain to preserve the meaning. */
  readonly safe: boolean;
}

/** Converts a value of the wrong type to the type of its shape. Returns undefined if the intended value is unclear. */
export function convert(value: JsonValue, shape: Shape): Conversion | undefined {
  const same = convertLosslessly(value, shape);
  // Parsing may have lost digits of the number, as with 1.10 or an account ID greater than 2^53.
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
  // A string may contain several items of a list.
  const safe =
    typeof value !== 'number' && !(shape.kind === 'list' && typeof value === 'string' && /[\s,;]/.test(value));
  if (same !== undefined) return { value: same, safe };
  const meant = guessInType(value, shape);
  return meant === undefined ? undefined : { value: meant, safe: false };
}

function convertLosslessly(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (shape.kind === 'boolean' && typeof value === 'string') return booleans.get(value.trim().toLowerCase());
  if (shape.kind === 'number' && typeof value === 'string') {
    return /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
  }
  if (shape.kind === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (shape.kind === 'list' && !Array.isArray(value) && fits(value, shape.item)) return [value];
  return undefined;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function guessInType(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (shape.kind === 'enum' && typeof value === 'boolean') return toSwitchValue(value, shape.values);
  if (shape.kind === 'map') return mapFromPairs(value);
  if (shape.kind === 'structure') return wrapInOnlyMember(value, shape);
  return Array.isArray(value) && value.length === 1 && fits(value[0] as JsonValue, shape)
    ? (value[0] as JsonValue)
    : undefined;
}

/** Converts a boolean back to an enum value: YAML reads an unquoted ON or OFF as a boolean. */
function toSwitchValue(on: boolean, values: readonly string[]): string | undefined {
  return (on ? ['ON', 'Enabled', 'ACTIVE'] : ['OFF', 'Disabled', 'INACTIVE']).find((word) => values.includes(word));
}

/** Converts a list of key-value pairs, which is how other AWS APIs represent tags, to a map. */
function mapFromPairs(value: JsonValue): JsonValue | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = (value as readonly JsonValue[]).flatMap((item) => {
    if (!isJsonObject(item) || Object.keys(item).length !== 2) return [];
    const { Key: key, Value: text } = item;
    return typeof key === 'string' && typeof text === 'string' ? [[key, text] as const] : [];
  });
  const names = new Set(entries.map(([name]) => name));
  return names.size === value.length && names.size > 0 ? Object.fromEntries(entries) : undefined;
}

/** Wraps a value in a structure if the structure's only member has the value's type. */
function wrapInOnlyMember(value: JsonValue, { members }: StructureShape): JsonValue | undefined {
  const [only, ...others] = Object.entries(members);
  return only && others.length === 0 && fits(value, only[1].shape) ? { [only[0]]: value } : undefined;
}
