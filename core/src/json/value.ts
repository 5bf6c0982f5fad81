import type { Path } from './path.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. Read properties with untrusted names through {@link valueAt}, which ignores inherited properties. */
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/** Whether a value is a JSON object. False for lists and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the object's own property with the given name, or undefined. */
export function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Returns the object's own property with the given name if its value is an object. */
export function objectIn(object: JsonObject, name: string): JsonObject | undefined {
  const value = memberOf(object, name);
  return isJsonObject(value) ? value : undefined;
}

/** The maximum length of a formatted value, in characters. */
const MAX_VALUE_LENGTH = 30;

/** Formats a value as JSON for a message, and shortens the result if it is long. */
export function shortJson(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

/** Returns a copy of the object without the given properties. */
export function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/**
 * Returns a copy of the object with all nulls removed, at any depth. A request must not contain them, but some
 * emulators return them for settings that are not set.
 */
export function withoutNulls(object: JsonObject): JsonObject {
  const clean = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(clean);
    return isJsonObject(value) ? withoutNulls(value) : value;
  };
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, child]) => (child === null ? [] : [[name, clean(child)]])),
  );
}

/** Returns an object's properties by name or a list's items by index. Returns an empty list for other values. */
export function childrenOf(value: JsonValue): readonly [segment: string | number, child: JsonValue][] {
  if (Array.isArray(value)) return [...(value as readonly JsonValue[]).entries()];
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** Returns the value at a path, or undefined if the path does not exist. */
export function valueAt(root: JsonValue | undefined, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, segment) => {
    if (typeof segment === 'number') return Array.isArray(value) ? (value as readonly JsonValue[])[segment] : undefined;
    return isJsonObject(value) ? memberOf(value, segment) : undefined;
  }, root);
}

/** Whether two JSON values are equal. The order of object properties is ignored; the order of list items is not. */
export function jsonEquals(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item: JsonValue, i) => jsonEquals(item, b[i] as JsonValue));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && jsonEquals(a[name], b[name]))
  );
}

/** Returns a string that two values share if and only if {@link jsonEquals} considers them equal. */
export function canonicalKey(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalKey).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalKey(value[name] as JsonValue)}`).join(',')}}`;
}

/** Whether two lists contain the same items in any order. */
export function sameItems(a: readonly JsonValue[], b: readonly JsonValue[]): boolean {
  if (a.length !== b.length) return false;
  const [inA, inB] = [new Set(a.map(canonicalKey)), new Set(b.map(canonicalKey))];
  return inA.size === inB.size && [...inA].every((key) => inB.has(key));
}

/** Lists in real pools are much shorter. Below this length, an index would cost more than it saves. */
const INDEXED_LENGTH = 100;

/** The keys of the items of long lists. */
const indexes = new WeakMap<readonly JsonValue[], ReadonlySet<string>>();

/** Whether a list contains an item that equals the value. Searches for many values take linear time in total. */
export function includesItem(list: readonly JsonValue[], value: JsonValue): boolean {
  if (list.length < INDEXED_LENGTH) return list.some((item) => jsonEquals(item, value));
  let index = indexes.get(list);
  if (!index) indexes.set(list, (index = new Set(list.map(canonicalKey))));
  return index.has(canonicalKey(value));
}

/**
 * The maximum nesting depth of a file or a description. No real pool is nested this deeply, and recursive functions do
 * not overflow the stack at this depth.
 */
export const MAX_DEPTH = 200;

/**
 * Returns the name of a CloudFormation intrinsic function, which is an object with a single property, `Ref` or `Fn::…`.
 * @returns undefined for any other value
 */
export function cloudFormationFunction(value: JsonValue): string | undefined {
  const [name, another] = isJsonObject(value) ? Object.keys(value) : [];
  if (name === undefined || another !== undefined) return undefined;
  return name === 'Ref' || name.startsWith('Fn::') ? name : undefined;
}
