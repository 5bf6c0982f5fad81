import type { UpdateUserPoolRequest$ } from '@aws-sdk/client-cognito-identity-provider';

/** A runtime schema of the SDK, such as `UpdateUserPoolRequest$`. */
export type SdkSchema = typeof UpdateUserPoolRequest$;

/** The type of a JSON value. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'map'; readonly value: Shape }
  | StructureShape;

/** The type of a JSON object with named members. */
export interface StructureShape {
  readonly kind: 'structure';
  /** The type's name, such as `PasswordPolicyType`. */
  readonly name: string;
  readonly members: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
}

/**
 * Converts a request schema of the SDK to a shape.
 * @throws Error if the SDK's compact notation is unknown
 */
export function structureShape([, , name, , memberNames, memberSchemas, required = 0]: SdkSchema): StructureShape {
  const members = memberNames.map((member, index): [string, Shape] => [member, toShape(memberSchemas[index])]);
  return { kind: 'structure', name, members: new Map(members), required: memberNames.slice(0, required) };
}

/*
 * The SDK's notation. A number is a scalar (0 string, 1 number, 2 boolean), plus 64 for a list of this scalar, plus 128
 * for a map. An array is a named shape whose first entry is its kind. A function returns a schema that is declared
 * later.
 */
const scalars = ['string', 'number', 'boolean'] as const;
const listOf = 64;
const mapOf = 128;
const kinds = { traits: 0, list: 1, map: 2, structure: 3 };

function toShape(schema: unknown): Shape {
  if (typeof schema === 'function') return toShape((schema as () => unknown)());
  if (Array.isArray(schema)) return toNamedShape(schema);
  if (typeof schema !== 'number') throw new Error(`Unknown schema notation: ${typeof schema}`);
  if (schema >= mapOf) return { kind: 'map', value: toShape(schema - mapOf) };
  if (schema >= listOf) return { kind: 'list', item: toShape(schema - listOf) };
  const kind = scalars[schema];
  if (kind === undefined) throw new Error(`Unknown scalar in a request schema: ${schema}`);
  return { kind };
}

function toNamedShape(schema: unknown[]): Shape {
  const [kind, , , , first, second] = schema;
  switch (kind) {
    case kinds.traits:
      return toShape(first);
    case kinds.list:
      return { kind: 'list', item: toShape(first) };
    case kinds.map:
      return { kind: 'map', value: toShape(second) };
    case kinds.structure:
      return structureShape(schema as unknown as SdkSchema);
    default:
      throw new Error(`Unknown kind of schema: ${String(kind)}`);
  }
}
