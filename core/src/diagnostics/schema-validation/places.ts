import { isJsonObject, toPath, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { fieldShapes } from '../../resources/shape.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';

/** What is validated as a whole: the root value of a file, and the request that it should be. */
export interface Validated {
  readonly request: RequestSpec;
  readonly root: JsonValue;
}

/** By request: the field names of the objects that have a member, by the member's name. */
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

/** Returns the field names of the objects of a request that have a member of that name; empty: the top level. */
export function ownersOf(request: RequestSpec, name: string): readonly string[] {
  return ownersIn(request).get(name) ?? [];
}

/** Returns every member name of a request, at any depth. */
export function memberNames(request: RequestSpec): readonly string[] {
  return [...ownersIn(request).keys()];
}

/** The path of a member of an object; undefined for an item of a list or a map, of which there may be many. */
export function pathIn(owner: string, name: string): Path | undefined {
  return /[\]}]/.test(owner) ? undefined : [...toPath(owner), name];
}

/**
 * What a value adds to a configuration when it is put at a path: itself, inside the objects that are missing on the way.
 * @returns undefined where something else stands there or on the way
 */
export function addition(
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
