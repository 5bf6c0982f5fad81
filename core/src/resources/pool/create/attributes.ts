import { isReadableThroughout } from '../../../diagnostics/schema-validation/readable.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../../../json/index.ts';
import { shapeAt } from '../../shape.ts';
import { createShape } from '../shape/index.ts';

/** The standard attributes that a schema can list. All have the type `String`, except `updated_at`. */
export const STANDARD_ATTRIBUTES: readonly string[] = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];

/**
 * Attributes that every pool has but that a schema cannot list, because listing one would create a custom attribute
 * with the same name.
 */
export const BUILT_IN_ATTRIBUTES: readonly string[] = ['sub', 'identities', 'email_verified', 'phone_number_verified'];

/** Returns the type of a standard attribute. */
export const standardType = (name: string): string => (name === 'updated_at' ? 'Number' : 'String');

/** An attribute in a schema. */
export interface AttributeAt {
  readonly value: JsonObject;
  readonly path: Path;
  /** Undefined if the attribute has no name. */
  readonly name: string | undefined;
  readonly isStandard: boolean;
  /** The attribute's type according to the file. */
  readonly type: string | undefined;
}

const bySchema = new WeakMap<object, readonly AttributeAt[]>();
const attributeShape = shapeAt({ shape: createShape }, ['Schema', 0]);

/** Returns the attributes in the schema of a new pool. Skips attributes that have unreadable values. */
export function attributesIn({ root }: RequestView): readonly AttributeAt[] {
  const schema = memberOf(root, 'Schema');
  if (!Array.isArray(schema)) return [];
  const known = bySchema.get(schema) ?? (schema as readonly JsonValue[]).flatMap(attributeOf);
  bySchema.set(schema, known);
  return known;
}

function attributeOf(value: JsonValue, index: number): AttributeAt[] {
  if (!isJsonObject(value) || !attributeShape || !isReadableThroughout(value, attributeShape)) return [];
  const [name, type] = [textOf(value, 'Name'), textOf(value, 'AttributeDataType')];
  const isStandard = name !== undefined && STANDARD_ATTRIBUTES.includes(name);
  return [{ value, path: ['Schema', index], name, isStandard, type }];
}

function textOf(value: JsonObject, name: string): string | undefined {
  const member = memberOf(value, name);
  return typeof member === 'string' ? member : undefined;
}

/** Returns the custom attributes. Skips those without a name. */
export function customAttributesIn(pool: RequestView): readonly (AttributeAt & { readonly name: string })[] {
  return attributesIn(pool).flatMap((attribute) =>
    attribute.name === undefined || attribute.isStandard ? [] : [{ ...attribute, name: attribute.name }],
  );
}

/** A lower or upper bound for the values of an attribute. */
export interface Bound {
  readonly path: Path;
  /** Undefined if the bound is not a number. */
  readonly value: number | undefined;
}

/**
 * Returns a bound of an attribute; undefined if the attribute does not have this bound.
 * @param kind the property that contains the bounds
 */
export function boundOf({ value, path }: AttributeAt, kind: BoundsKind, name: string): Bound | undefined {
  const bounds = memberOf(value, kind);
  const text = isJsonObject(bounds) ? textOf(bounds, name) : undefined;
  if (text === undefined) return undefined;
  return { path: [...path, kind, name], value: /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined };
}

/** The properties that contain bounds. */
export type BoundsKind = 'StringAttributeConstraints' | 'NumberAttributeConstraints';

/**
 * For each of these properties, the names of its lower and upper bounds, and the type of attribute that the bounds
 * apply to.
 */
export const BOUNDS = {
  StringAttributeConstraints: { lower: 'MinLength', upper: 'MaxLength', type: 'String' },
  NumberAttributeConstraints: { lower: 'MinValue', upper: 'MaxValue', type: 'Number' },
} as const satisfies Readonly<Record<BoundsKind, { lower: string; upper: string; type: string }>>;
/** The keys of {@link BOUNDS}. */
export const BOUNDS_KINDS: readonly BoundsKind[] = ['StringAttributeConstraints', 'NumberAttributeConstraints'];
