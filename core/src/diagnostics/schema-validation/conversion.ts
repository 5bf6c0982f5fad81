import { isJsonObject, type JsonValue } from '../../json/index.ts';
import type { Shape, StructureShape } from '../../resources/shape.ts';

/** Whether a value is of the JSON type that a shape takes. */
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

/** A value in another type. */
export interface Conversion {
  readonly value: JsonValue;
  /** Whether it says the same, without anything having been guessed. */
  readonly safe: boolean;
}

/** What was meant by a value of another type than its shape takes; undefined where nobody can tell. */
export function convert(value: JsonValue, shape: Shape): Conversion | undefined {
  const same = sameInType(value, shape);
  // A number is not the digits that it was written with: 1.10 and an account id beyond 2^53 have lost some by now.
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
  // A text may stand for several items of a list.
  const safe =
    typeof value !== 'number' && !(shape.kind === 'list' && typeof value === 'string' && /[\s,;]/.test(value));
  if (same !== undefined) return { value: same, safe };
  const meant = meantInType(value, shape);
  return meant === undefined ? undefined : { value: meant, safe: false };
}

function sameInType(value: JsonValue, shape: Shape): JsonValue | undefined {
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

function meantInType(value: JsonValue, shape: Shape): JsonValue | undefined {
  if (shape.kind === 'enum' && typeof value === 'boolean') return switched(value, shape.values);
  if (shape.kind === 'map') return fromKeysAndValues(value);
  if (shape.kind === 'structure') return inOnlyMember(value, shape);
  return Array.isArray(value) && value.length === 1 && fits(value[0] as JsonValue, shape)
    ? (value[0] as JsonValue)
    : undefined;
}

/** YAML reads a bare ON or OFF as a boolean, which is what a file made from it then says. */
function switched(on: boolean, values: readonly string[]): string | undefined {
  return (on ? ['ON', 'Enabled', 'ACTIVE'] : ['OFF', 'Disabled', 'INACTIVE']).find((word) => values.includes(word));
}

/** Other AWS APIs write tags as a list of keys and values. */
function fromKeysAndValues(value: JsonValue): JsonValue | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = (value as readonly JsonValue[]).flatMap((item) => {
    if (!isJsonObject(item) || Object.keys(item).length !== 2) return [];
    const { Key: key, Value: text } = item;
    return typeof key === 'string' && typeof text === 'string' ? [[key, text] as const] : [];
  });
  const names = new Set(entries.map(([name]) => name));
  return names.size === value.length && names.size > 0 ? Object.fromEntries(entries) : undefined;
}

/** The structure around a value that its only member would take. */
function inOnlyMember(value: JsonValue, { members }: StructureShape): JsonValue | undefined {
  const [only, ...others] = Object.entries(members);
  return only && others.length === 0 && fits(value, only[1].shape) ? { [only[0]]: value } : undefined;
}
