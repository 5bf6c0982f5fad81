import { isJsonObject, toPath, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { fieldShapes } from '../../resources/shape.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';

/** The input of a validation: the root value of a file, and the request that it should match. */
export interface Validated {
  readonly request: RequestSpec;
  readonly root: JsonValue;
}

/** The field names of the objects that have a property, by request and property name. */
const knownOwners = new WeakMap<RequestSpec, ReadonlyMap<string, readonly string[]>>();

function ownersIn(request: RequestSpec): ReadonlyMap<string, readonly string[]> {
  const known = knownOwners.get(request);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const field of fieldShapes(request).keys()) {
    if (/[\]}]$/.test(field)) continue;
    const dot = field.lastIndexOf('.');
    const name = field.slice(dot + 1);
    found.set(name, [...(found.get(name) ?? []), field.slice(0, Math.max(dot, 0))]);
  }
  knownOwners.set(request, found);
  return found;
}

/**
 * Returns the field names of the objects of a request that have a property with the given name; an empty name is the
 * top level.
 */
export function ownersOf(request: RequestSpec, name: string): readonly string[] {
  return ownersIn(request).get(name) ?? [];
}

/** Returns every property name of a request, at any depth. */
export function memberNames(request: RequestSpec): readonly string[] {
  return [...ownersIn(request).keys()];
}

/**
 * Returns the path of an object's property; undefined if the object is an item of a list or map, which is ambiguous.
 */
export function pathIn(owner: string, name: string): Path | undefined {
  return /[\]}]/.test(owner) ? undefined : [...toPath(owner), name];
}

/**
 * Returns the addition to a configuration that sets a value at a path: the value, inside the missing parent objects.
 * @returns undefined if the path already has a value, or a parent is not an object
 */
export function createAddition(
  root: JsonValue,
  path: Path,
  value: JsonValue,
): { readonly path: Path; readonly value: JsonValue } | undefined {
  const missing = path.findIndex((_, i) => valueAt(root, path.slice(0, i + 1)) === undefined);
  if (missing < 0 || !isJsonObject(valueAt(root, path.slice(0, missing)))) return undefined;
  return {
    path: path.slice(0, missing + 1),
    value: path.slice(missing + 1).reduceRight<JsonValue>((inner, name) => ({ [name]: inner }), value),
  };
}
