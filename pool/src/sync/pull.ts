import { layoutOf, writeValue, type PoolDocument, type TextEdit } from '../document/index.ts';
import { fieldAt } from '../fields/index.ts';
import { valueAt, type JsonObject } from '../json/index.ts';
import { SCHEMA_MEMBER } from '../structure/index.ts';
import { inApiOrder, toRequest, without } from '../described/index.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import { fileEdits } from './file-edits.ts';
import { inFormOf } from './file-form.ts';
import { withValue } from './with-value.ts';

/** What a pull will do to a file. */
export interface PullPlan {
  /** The smallest edits of the file's text; none where the file says what the pool has. */
  readonly edits: readonly TextEdit[];
  /** The smallest edits that only bring in: what would be overwritten stays as the user has it. */
  readonly editsKeepingYours: readonly TextEdit[];
  /** What the user did to the file and the pool does not have: it would be undone. */
  readonly overwritten: readonly Change[];
  /** What else the pool has and the file does not say: it comes in. */
  readonly broughtIn: readonly Change[];
}

/**
 * Plans a pull into a file that is there: comments, order and layout stay where the pool gives no reason to change.
 * @param document the file; it must have no syntax problem
 * @param base the pool in request form as this file last saw it: what the file still says of it is no edit of the user's
 */
export function planPull(document: PoolDocument, described: JsonObject, base?: JsonObject): PullPlan {
  const file = without(document.root, SCHEMA_MEMBER);
  const live = inFormOf(file, toRequest(described));
  const changes = changesBetween(file, live);
  if (changes.length === 0) return { edits: [], editsKeepingYours: [], overwritten: [], broughtIn: [] };
  const seen = base && inFormOf(file, base);
  const overwritten = changes.filter((change) => isUsersWork(change, file, seen));
  const kept = overwritten.reduce((pool, { path, before }) => withValue(pool, path, before), live);
  return {
    edits: fileEdits(document, live),
    editsKeepingYours: fileEdits(document, kept),
    overwritten,
    broughtIn: changes.filter((change) => !overwritten.includes(change)),
  };
}

/**
 * Whether a pull would undo what the user did: the file has something that the base does not have, or it lacks
 * something whose absence is a value (a trigger, a tag) and which the base, as far as there is one, has.
 * @param base as the file writes it
 */
function isUsersWork({ path, before }: Change, file: JsonObject, base: JsonObject | undefined): boolean {
  const was = base && valueAt(base, path);
  if (before !== undefined) return !base || !sameValue(was, before, path);
  const deletable = fieldAt(path).leftOut === 'remove' && valueAt(file, path.slice(0, -1)) !== undefined;
  return deletable && (!base || was !== undefined);
}

/** The text of a new file for a described pool. */
export function toFileText(described: JsonObject): string {
  return toComparisonText(toRequest(described));
}

/** The text in which a request is shown: the members in the API's order, one form for both sides of a comparison. */
export function toComparisonText(request: JsonObject): string {
  return `${writeValue(inApiOrder(request), layoutOf(''), '')}\n`;
}
