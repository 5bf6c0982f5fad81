import type { ResourceKind } from './kind.ts';
import { pool } from './pool/index.ts';

export { parseFile, type ResourceDocument } from './document.ts';
export type { Field, FieldRows, LengthLimit, Limit, Note, Omission } from './field.ts';
export { requestIn, type LiveFacts, type RequestMode, type ResourceId, type ResourceKind } from './kind.ts';
export {
  fieldAt,
  fieldNameOf,
  fieldShapes,
  memberOrder,
  shapeAt,
  usefulOrder,
  type RequestSpec,
} from './request-spec.ts';
export { childShape, type MemberShape, type Shape, type StructureShape } from './shape.ts';

/** Every kind of file. A new one is a folder here and a line in this list. */
export const kinds: readonly ResourceKind[] = [pool];

/** Returns the kind of a file by its name, path or URI; undefined for a file of no kind. */
export function kindOf(fileName: string): ResourceKind | undefined {
  const name = fileName.toLowerCase();
  return kinds.find(({ filePattern }) => name.endsWith(filePattern.slice('*'.length)));
}
