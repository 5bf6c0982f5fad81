import { layoutOf, writeValue, type JsonDocument, type TextEdit } from '../document/index.ts';
import { isJsonObject, valueAt, without, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { fieldAt, type FieldTable } from '../resources/field.ts';
import { SCHEMA_MEMBER, shapeAt } from '../resources/shape.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import { fileEdits } from './file-edits.ts';
import { inFormOf } from './file-form.ts';
import type { LivePool } from './live-pool.ts';
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
export function planPull(document: JsonDocument, { kind, request }: LivePool, base?: JsonObject): PullPlan {
  const fields = kind.requests.update;
  const file = without(document.root, SCHEMA_MEMBER);
  const live = inFormOf(kind, file, request);
  const wholes = changesBetween(fields, file, live);
  if (wholes.length === 0) return { edits: [], editsKeepingYours: [], overwritten: [], broughtIn: [] };
  const seen = base && inFormOf(kind, file, base);
  const isWork = (change: Change): boolean => isUsersWork(fields, change, file, seen);
  const changes = wholes.flatMap((change) => (isWork(change) ? byMember(fields, change, seen) : change));
  const overwritten = changes.filter(isWork);
  const kept = overwritten.reduce((pool, { path, before }) => withKept(pool, path, before), live);
  return {
    edits: fileEdits(fields, document, live),
    editsKeepingYours: fileEdits(fields, document, kept),
    overwritten,
    broughtIn: changes.filter((change) => !overwritten.includes(change)),
  };
}

/**
 * Whether a pull would undo what the user did: the file has something that the base does not have, or it lacks
 * something whose absence is a value (a trigger, a tag) and which the base, as far as there is one, has.
 * @param base as the file writes it
 */
function isUsersWork(
  fields: FieldTable,
  { path, before }: Change,
  file: JsonObject,
  base: JsonObject | undefined,
): boolean {
  const was = base && valueAt(base, path);
  if (before !== undefined) return !base || !sameValue(fields, was, before, path);
  const deletable = fieldAt(fields, path).leftOut === 'remove' && valueAt(file, path.slice(0, -1)) !== undefined;
  return deletable && (!base || was !== undefined);
}

/**
 * A whole object that is gone from the pool, by its members: those that the user never touched are not the user's to
 * keep. An object that needs some of its members stays one, since the others mean nothing without them.
 * @param base as the file writes it
 */
function byMember(fields: FieldTable, change: Change, base: JsonObject | undefined): Change[] {
  const { path, before, after } = change;
  const was = base && valueAt(base, path);
  if (after !== undefined || !isJsonObject(before) || !isJsonObject(was)) return [change];
  const members = Object.entries(before);
  if (members.length === 0 || needsMembers(fields, path)) return [change];
  return members.flatMap(([name, value]) =>
    byMember(fields, { ...change, path: [...path, name], before: value }, base),
  );
}

function needsMembers(fields: FieldTable, path: Path): boolean {
  const shape = shapeAt(fields, path);
  return shape?.kind === 'structure' && Object.values(shape.members).some(({ required }) => required);
}

/** A pool with what the user keeps, below objects that it may not have. */
function withKept(pool: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  if (value === undefined) return withValue(pool, path, value);
  const parents = path.slice(0, -1).map((_, i) => path.slice(0, i + 1));
  const lacking = parents.filter((parent) => valueAt(pool, parent) === undefined);
  return withValue(
    lacking.reduce((below, parent) => withValue(below, parent, {}), pool),
    path,
    value,
  );
}

/** Returns the text of a file that has a request, with its members in their order. */
export function toFileText(request: JsonObject): string {
  return `${writeValue(request, layoutOf(''), '')}\n`;
}
