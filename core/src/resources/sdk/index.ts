import type { MemberShape, Shape, StructureShape } from '../shape.ts';
import { shapeData } from './shape.generated.ts';
import type { NamedShape } from './types.ts';

/** The version of the SDK from which the shapes were generated. */
export const sdkVersion = shapeData.sdkVersion;

/** Returns an enum's values in the SDK's order. Empty for unknown names. */
export function enumValues(name: string): readonly string[] {
  return shapeData.enums[name] ?? [];
}

/** Returns a structure's member names in API order. Empty for unknown names. */
export function memberNames(structure: string): readonly string[] {
  return Object.keys(shapeData.structures[structure] ?? {});
}

const structures = new Map<string, StructureShape>();

/** Returns the shape of an SDK structure such as `UpdateUserPoolRequest`. Empty for unknown names. */
export function structureShape(name: string): StructureShape {
  const known = structures.get(name);
  if (known) return known;
  const members: Record<string, MemberShape> = {};
  const structure: StructureShape = { kind: 'structure', name, members };
  structures.set(name, structure);
  for (const [member, { shape, ...rest }] of Object.entries(shapeData.structures[name] ?? {})) {
    members[member] = { ...rest, shape: resolveShape(shape) };
  }
  return structure;
}

function resolveShape(shape: NamedShape): Shape {
  switch (shape.kind) {
    case 'structure':
      return structureShape(shape.name);
    case 'enum':
      return { kind: 'enum', name: shape.name, values: enumValues(shape.name) };
    case 'list':
      return { kind: 'list', item: resolveShape(shape.item) };
    case 'map':
      return { kind: 'map', value: resolveShape(shape.value) };
    default:
      return { kind: shape.kind };
  }
}
