import type { Path } from './path.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. Look up untrusted names with {@link valueAt}, not by index: it returns own members only. */
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/** Whether a value is a JSON object (a list and null are not). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the object's own member with the given name, or undefined. */
export function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Returns the own member with the given name if it is an object. */
export function objectIn(object: JsonObject, name: string): JsonObject | undefined {
  const value = memberOf(object, name);
  return isJsonObject(value) ? value : undefined;
}

/** Messages shorten longer values. */
const MAX_VALUE_LENGTH = 30;

/** Formats a value as JSON for a message; shortens a long one. */
export function shortJson(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

/** Returns a copy of the object without the given members. */
export function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/**
 * Returns the members of an object with their names, or the items of a list with their indexes; none for other values.
 */
export function childrenOf(value: JsonValue): readonly [segment: string | number, child: JsonValue][] {
  if (Array.isArray(value)) return [...(value as readonly JsonValue[]).entries()];
  return isJsonObject(value) ? Object.entries(value) : [];
}

/**
 * Returns the value at a path.
 * @returns undefined if the path does not exist
 */
export function valueAt(root: JsonValue | undefined, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, segment) => {
    if (typeof segment === 'number') return Array.isArray(value) ? (value as readonly JsonValue[])[segment] : undefined;
    return isJsonObject(value) ? memberOf(value, segment) : undefined;
  }, root);
}

/** Whether two JSON values are equal. The order of an object's members does not matter, the order of a list does. */
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

/** Returns a key that is identical for two values if and only if {@link jsonEquals} considers them equal. */
export function canonicalKey(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalKey).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalKey(value[name] as JsonValue)}`).join(',')}}`;
}

/** Whether two lists have the same items, in any order. */
export function sameItems(a: readonly JsonValue[], b: readonly JsonValue[]): boolean {
  if (a.length !== b.length) return false;
  const [inA, inB] = [new Set(a.map(canonicalKey)), new Set(b.map(canonicalKey))];
  return inA.size === inB.size && [...inA].every((key) => inB.has(key));
}

/**
 * The maximum nesting depth in a file or a description: far deeper than any real pool, and shallow enough that no
 * recursive function overflows the stack.
 */
export const MAX_DEPTH = 200;

/**
 * Returns the name of a CloudFormation intrinsic function: a value that is an object with `Ref` or `Fn::…` as its only
 * member.
 * @returns undefined for any other value
 */
export function cloudFormationFunction(value: JsonValue): string | undefined {
  const [name, another] = isJsonObject(value) ? Object.keys(value) : [];
  if (name === undefined || another !== undefined) return undefined;
  return name === 'Ref' || name.startsWith('Fn::') ? name : undefined;
}
