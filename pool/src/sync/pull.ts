import {
  editsOf,
  layoutOf,
  mergeEdits,
  writeValue,
  type MergeRules,
  type PoolDocument,
  type TextEdit,
} from '../document/index.ts';
import { fieldAt } from '../fields/index.ts';
import { valueAt, type JsonObject } from '../json/index.ts';
import { memberOrder } from '../shape/index.ts';
import { SCHEMA_MEMBER } from '../structure/index.ts';
import { canonical, inApiOrder, without } from './canonical.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import { toRequest } from './described.ts';

const rules: MergeRules = {
  orderOf: memberOrder,
  isSet: (path) => fieldAt(path).isSet ?? false,
};

/** What a pull will do to a file. */
export interface PullPlan {
  /** The smallest edits of the file's text; none where the file says what the pool has. */
  readonly edits: readonly TextEdit[];
  /** What the file says and the pool does not have: it would be overwritten. */
  readonly overwritten: readonly Change[];
}

/**
 * Plans a pull into a file that is there: comments, order and layout stay where the pool gives no reason to change.
 * @param document the file; it must have no syntax problem
 * @param base the pool in request form as this file last saw it: what the file still says of it is no edit of the user's
 */
export function planPull(document: PoolDocument, described: JsonObject, base?: JsonObject): PullPlan {
  const live = toRequest(described);
  const file = without(document.root, SCHEMA_MEMBER);
  if (changesBetween(canonical(file), live).length === 0) return { edits: [], overwritten: [] };
  const schema = document.root[SCHEMA_MEMBER];
  const target = schema === undefined ? live : { [SCHEMA_MEMBER]: schema, ...live };
  const overwritten = changesBetween(file, live).filter(
    ({ path, before }) => before !== undefined && !(base && sameValue(valueAt(base, path), before, path)),
  );
  return { edits: editsOf(document, mergeEdits(document.value, target, rules)), overwritten };
}

/** The text of a new file for a described pool. */
export function toFileText(described: JsonObject): string {
  return toComparisonText(toRequest(described));
}

/** The text in which a request is shown: the members in the API's order, one form for both sides of a comparison. */
export function toComparisonText(request: JsonObject): string {
  return `${writeValue(inApiOrder(request), layoutOf(''), '')}\n`;
}
