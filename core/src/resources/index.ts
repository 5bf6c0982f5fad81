import type { ResourceKind } from './kind.ts';
import { pool } from './pool/index.ts';

export {
  fieldAt,
  type Field,
  type FieldRows,
  type LengthLimit,
  type Limit,
  type Note,
  type Omission,
} from './field.ts';
export { parseFile, type RequestMode, type ResourceDocument, type ResourceId, type ResourceKind } from './kind.ts';
export { usefulOrder, type RequestSpec } from './request-spec.ts';
export {
  childShape,
  fieldNameOf,
  fieldShapes,
  memberOrder,
  SCHEMA_MEMBER,
  shapeAt,
  type MemberShape,
  type Shape,
  type StructureShape,
} from './shape.ts';

/** Every kind of file. A new one is a folder here and a line in this list. */
export const kinds: readonly [ResourceKind, ...ResourceKind[]] = [pool];

/** Returns the kind of a file by its name, path or URI; undefined for a file of no kind. */
export function kindOf(fileName: string): ResourceKind | undefined {
  const name = fileName.toLowerCase();
  return kinds.find(({ filePattern }) => name.endsWith(filePattern.slice('*'.length)));
}
