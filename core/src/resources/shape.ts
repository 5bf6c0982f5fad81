/** The JSON form that a value takes. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' }
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  | StructureShape
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'map'; readonly value: Shape };

/** An object with a fixed set of members, in the API's order. */
export interface StructureShape {
  readonly kind: 'structure';
  readonly name: string;
  readonly members: Readonly<Record<string, MemberShape>>;
}

/** One member of a structure, as the SDK declares it. */
export interface MemberShape {
  readonly shape: Shape;
  readonly required: boolean;
  readonly deprecated: boolean;
}

/** Returns the shape below a value of shape `shape` under `segment`; undefined where nothing is allowed. */
export function childShape(shape: Shape, segment: string | number): Shape | undefined {
  if (shape.kind === 'list') return typeof segment === 'number' ? shape.item : undefined;
  if (typeof segment === 'number') return undefined;
  if (shape.kind === 'map') return shape.value;
  return shape.kind === 'structure' && Object.hasOwn(shape.members, segment)
    ? shape.members[segment]?.shape
    : undefined;
}
