import { editsOf, mergeEdits, type MergeRules, type PoolDocument, type TextEdit } from '../document/index.ts';
import { fieldAt } from '../resources/pool/fields/index.ts';
import type { JsonObject } from '../json/index.ts';
import { memberOrder } from '../resources/pool/shape/index.ts';
import { SCHEMA_MEMBER } from '../diagnostics/schema-validation/index.ts';

const rules: MergeRules = {
  orderOf: memberOrder,
  isSet: (path) => fieldAt(path).isSet ?? false,
};

/** The smallest edits that have a file say what a request says. A `$schema` that it has stays. */
export function fileEdits(document: PoolDocument, request: JsonObject): TextEdit[] {
  const schema = document.root[SCHEMA_MEMBER];
  const target = schema === undefined ? request : { [SCHEMA_MEMBER]: schema, ...request };
  return editsOf(document, mergeEdits(document.value, target, rules));
}
