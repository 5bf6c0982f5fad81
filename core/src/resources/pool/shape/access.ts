import type { Path } from '../../../json/index.ts';
import { shapeData } from './shape.generated.ts';
import type { MemberShape, Shape } from './types.ts';

/** The structure that a pool file is: UpdateUserPool's request. */
export const requestShape: Shape = { kind: 'structure', name: shapeData.roots.update };

/** The SDK version whose types gave the shape. */
export const sdkVersion = shapeData.sdkVersion;

/** Names of the request's top-level members, in the API's order. */
export const requestMembers: readonly string[] = Object.keys(membersOf(shapeData.roots.update));

/** Names of the members of a pool as DescribeUserPool returns it. */
export const describedMembers: readonly string[] = Object.keys(membersOf(shapeData.roots.describe));

/** Names of the members that CreateUserPool takes. */
export const createMembers: readonly string[] = Object.keys(membersOf(shapeData.roots.create));

/** A structure's members in the API's order; none for a name that is no structure. */
export function membersOf(structure: string): Readonly<Record<string, MemberShape>> {
  return own(shapeData.structures, structure) ?? {};
}

/** An enum's values in the SDK's order; none for a name that is no enum. */
export function enumValues(name: string): readonly string[] {
  return own(shapeData.enums, name) ?? [];
}

/** The shape of what stands below a value of shape `shape` under `segment`; undefined where nothing may. */
export function childShape(shape: Shape, segment: string | number): Shape | undefined {
  if (shape.kind === 'list') return typeof segment === 'number' ? shape.item : undefined;
  if (typeof segment === 'number') return undefined;
  if (shape.kind === 'map') return shape.value;
  return shape.kind === 'structure' ? own(membersOf(shape.name), segment)?.shape : undefined;
}

/** The shape at a path of the request; undefined where the request has no such member. */
export function shapeAt(path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, segment) => shape && childShape(shape, segment), requestShape);
}

/**
 * Every field of the request in the API's order, by field name: members joined with dots, `[]` for the items of a
 * list, `{}` for the values of a map.
 * @example 'AccountRecoverySetting.RecoveryMechanisms[].Name'
 */
export function requestFields(): ReadonlyMap<string, Shape> {
  const fields = new Map<string, Shape>();
  const visit = (name: string, shape: Shape): void => {
    if (name !== '') fields.set(name, shape);
    if (shape.kind === 'list') visit(`${name}[]`, shape.item);
    if (shape.kind === 'map') visit(`${name}{}`, shape.value);
    if (shape.kind !== 'structure') return;
    for (const [member, { shape: below }] of Object.entries(membersOf(shape.name))) {
      visit(name === '' ? member : `${name}.${member}`, below);
    }
  };
  visit('', requestShape);
  return fields;
}

/** The field name of a path, in the form of {@link requestFields}; undefined where the request has no such member. */
export function fieldNameOf(path: Path): string | undefined {
  let shape = requestShape;
  let name = '';
  for (const segment of path) {
    const below = childShape(shape, segment);
    if (!below) return undefined;
    if (shape.kind === 'list') name += '[]';
    else if (shape.kind === 'map') name += '{}';
    else name += name === '' ? String(segment) : `.${segment}`;
    shape = below;
  }
  return name;
}

/** The names that an object at a path may hold, in the API's order; none where the names are free. */
export function memberOrder(path: Path): readonly string[] {
  const shape = shapeAt(path);
  return shape?.kind === 'structure' ? Object.keys(membersOf(shape.name)) : [];
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
