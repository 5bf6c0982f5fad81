import { editsOf, mergeEdits, type JsonDocument, type TextEdit } from '../document/index.ts';
import { fieldAt, type FieldTable } from '../resources/field.ts';
import type { JsonObject, Path } from '../json/index.ts';
import { memberOrder, SCHEMA_MEMBER } from '../resources/shape.ts';

/** Returns the smallest edits that make a file equal to a request. Keeps `$schema`. */
export function fileEdits(fields: FieldTable, document: JsonDocument, request: JsonObject): TextEdit[] {
  const schema = document.root[SCHEMA_MEMBER];
  const target = schema === undefined ? request : { [SCHEMA_MEMBER]: schema, ...request };
  const orderOf = (path: Path): readonly string[] => memberOrder(fields, path);
  const isSet = (path: Path): boolean => fieldAt(fields, path).isSet ?? false;
  return editsOf(document, mergeEdits(document.value, target, { orderOf, isSet }));
}
