import type { ResourceKind } from './kind.ts';
import { mfa } from './mfa/index.ts';
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
export { parseFile, type ResourceDocument, type ResourceId, type ResourceKind } from './kind.ts';
export { areSiblings } from './siblings.ts';
export { usefulOrder, type RequestMode, type RequestSpec } from './request-spec.ts';
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

/** All file kinds. To add one, create a folder here and add its kind to this list. */
export const kinds: readonly [ResourceKind, ...ResourceKind[]] = [pool, mfa];

/** Returns the kind of a file, given its name, path or URI. Returns undefined for files of no known kind. */
export function kindOf(fileName: string): ResourceKind | undefined {
  const name = fileName.toLowerCase();
  return kinds.find(({ suffix }) => name.endsWith(suffix));
}
