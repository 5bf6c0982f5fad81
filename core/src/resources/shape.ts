import type { JsonObject, Path } from '../json/index.ts';

/** A value's type in an AWS request. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' }
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  | StructureShape
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'map'; readonly value: Shape };

/** An object with a fixed set of members, in API order. */
export interface StructureShape {
  readonly kind: 'structure';
  readonly name: string;
  readonly members: Readonly<Record<string, MemberShape>>;
}

/** A member of a structure, as declared in the SDK. */
export interface MemberShape {
  readonly shape: Shape;
  readonly required: boolean;
  readonly deprecated: boolean;
}

/** Returns the shape of a value's child, or undefined if the child is not allowed. */
export function childShape(shape: Shape, segment: string | number): Shape | undefined {
  if (shape.kind === 'list') return typeof segment === 'number' ? shape.item : undefined;
  if (typeof segment === 'number') return undefined;
  if (shape.kind === 'map') return shape.value;
  return shape.kind === 'structure' && Object.hasOwn(shape.members, segment)
    ? shape.members[segment]?.shape
    : undefined;
}

/** An object that has a request's shape. */
export interface Shaped {
  readonly shape: StructureShape;
}

/** Returns the shape at a path, or undefined if the request has no such setting. */
export function shapeAt(request: Shaped, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, segment) => shape && childShape(shape, segment), request.shape);
}

/** Returns the field name for a path, as in {@link fieldShapes}, or undefined if the request has no such setting. */
export function fieldNameOf(request: Shaped, path: Path): string | undefined {
  let shape: Shape = request.shape;
  let name = '';
  for (const segment of path) {
    const child = childShape(shape, segment);
    if (!child) return undefined;
    if (shape.kind === 'list') name += '[]';
    else if (shape.kind === 'map') name += '{}';
    else name += name === '' ? String(segment) : `.${segment}`;
    shape = child;
  }
  return name;
}

/** Returns the member names of the structure at a path, in API order. Empty for other shapes. */
export function memberOrder(request: Shaped, path: Path): readonly string[] {
  const shape = shapeAt(request, path);
  return shape?.kind === 'structure' ? Object.keys(shape.members) : [];
}

/** Returns a request with its top-level settings in API order, followed by unknown settings. */
export function inApiOrder(request: Shaped, root: JsonObject): JsonObject {
  const order = memberOrder(request, []);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(Object.entries(root).sort(([a], [b]) => rank(a) - rank(b)));
}

/**
 * Returns a request's fields by field name, in API order. A field name consists of member names joined by dots, with
 * `[]` for list items and `{}` for map values.
 * @example 'AccountRecoverySetting.RecoveryMechanisms[].Name'
 */
export function fieldShapes({ shape }: Shaped): ReadonlyMap<string, Shape> {
  return new Map(fieldsBelow('', shape));
}

function* fieldsBelow(name: string, shape: Shape): Generator<[name: string, shape: Shape]> {
  if (name !== '') yield [name, shape];
  if (shape.kind === 'list') yield* fieldsBelow(`${name}[]`, shape.item);
  if (shape.kind === 'map') yield* fieldsBelow(`${name}{}`, shape.value);
  if (shape.kind !== 'structure') return;
  for (const [member, { shape: below }] of Object.entries(shape.members)) {
    yield* fieldsBelow(name === '' ? member : `${name}.${member}`, below);
  }
}

/** The only top-level property of a file that is not part of its request. Editors read it; it is never sent. */
export const SCHEMA_MEMBER = '$schema';
