import type { Rule } from '../diagnostics/rules/rule.ts';
import type { Form, ReadText } from '../convert/index.ts';
import type { Remember, StructureCheck } from '../diagnostics/types/index.ts';
import type { Snippet } from '../editor/json-schema/json-schema.ts';
import type { JsonValue, Path } from '../json/index.ts';
import type { Field, FieldRows } from './field.ts';
import { childShape, type Shape, type StructureShape } from './shape.ts';

/** One AWS request: its shape, and what is known about each of its fields. */
export interface RequestSpec {
  /** The API operation, such as `UpdateUserPool`. */
  readonly operation: string;
  readonly shape: StructureShape;
  /** One row for each field, at every depth. */
  readonly fields: FieldRows;
  /** The member names of each object in the order in which completion offers them, by the object's field name. */
  readonly order: Readonly<Record<string, readonly string[]>>;
  /** The checks behind the codes of the field table. */
  readonly checks: readonly StructureCheck[];
  readonly rules: readonly Rule[];
  /** Returns whether a rule reports a top-level member, so that it is not reported as unknown. */
  readonly isReportedByRule: (name: string) => boolean;
  /** Returns the other format that a value is in; undefined for a request. */
  readonly formOf: (value: JsonValue, remember?: Remember, readText?: ReadText) => Form | undefined;
  /** What a file with this request is, as a title for other tools and as a sentence for users. */
  readonly title: string;
  readonly description: () => string;
  /** Whole files to begin with. */
  readonly templates: () => readonly Snippet[];
  /** Returns further facts for the hover of a field, each with its label, as Markdown. */
  readonly factsOf: (fieldName: string) => readonly (readonly [label: string, text: string])[];
  /** Returns a sentence about one value of a field, as Markdown; empty where there is nothing to say. */
  readonly noteOnValue: (fieldName: string, value: string) => string;
  /** The texts of further tables, which are translated where they are shown. */
  readonly tableTexts: readonly string[];
}

/** Returns the shape at a path of a request; undefined where the request has no such member. */
export function shapeAt(request: Pick<RequestSpec, 'shape'>, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, segment) => shape && childShape(shape, segment), request.shape);
}

/** Returns what is known about the field at a path; an empty row for one that the table does not have. */
export function fieldAt(request: Pick<RequestSpec, 'shape' | 'fields'>, path: Path): Field {
  const name = fieldNameOf(request, path);
  return (name === undefined ? undefined : memberIn(request.fields, name)) ?? {};
}

/** Returns the field name of a path, as {@link fieldShapes} has it; undefined where the request has no such member. */
export function fieldNameOf(request: Pick<RequestSpec, 'shape'>, path: Path): string | undefined {
  let shape: Shape = request.shape;
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

/** Returns the names that an object at a path may hold, in the API's order; none where the names are free. */
export function memberOrder(request: Pick<RequestSpec, 'shape'>, path: Path): readonly string[] {
  const shape = shapeAt(request, path);
  return shape?.kind === 'structure' ? Object.keys(shape.members) : [];
}

/** Returns an object's member names in the order in which completion offers them. @param object its field name */
export function usefulOrder(request: RequestSpec, object: string): readonly string[] {
  return memberIn(request.order, object) ?? [];
}

/**
 * Returns every field of a request in the API's order, by field name: members joined with dots, `[]` for the items of a
 * list, `{}` for the values of a map.
 * @example 'AccountRecoverySetting.RecoveryMechanisms[].Name'
 */
export function fieldShapes({ shape }: Pick<RequestSpec, 'shape'>): ReadonlyMap<string, Shape> {
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

function memberIn<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
