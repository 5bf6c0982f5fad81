import { isJsonObject, toPath, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { fieldShapes } from '../../resources/shape.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';

/** The input to a validation: the root value of a file, and the request that the value should match. */
export interface Validated {
  readonly request: RequestSpec;
  readonly root: JsonValue;
}

/** For each request and property name, the field names of the objects that have such a property. */
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
 * Returns the field names of the objects in a request that have a property with the given name. The field name of the
 * top level is empty.
 */
export function ownersOf(request: RequestSpec, name: string): readonly string[] {
  return ownersIn(request).get(name) ?? [];
}

/** Returns all property names in a request, at any depth. */
export function memberNames(request: RequestSpec): readonly string[] {
  return [...ownersIn(request).keys()];
}

/**
 * Returns the path of an object's property. Returns undefined if the object is inside a list or map, because the path
 * would be ambiguous.
 */
export function pathIn(owner: string, name: string): Path | undefined {
  return /[\]}]/.test(owner) ? undefined : [...toPath(owner), name];
}

/**
 * Returns the addition that sets a value at a path in a configuration: the value, wrapped in any missing parent
 * objects.
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
