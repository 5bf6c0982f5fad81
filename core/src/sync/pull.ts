import { layoutOf, writeValue, type JsonDocument, type TextEdit } from '../document/index.ts';
import { isJsonObject, valueAt, without, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { fieldAt, type FieldTable } from '../resources/field.ts';
import { SCHEMA_MEMBER, shapeAt } from '../resources/shape.ts';
import { changesBetween, sameValue, type Change } from './changes.ts';
import { fileEdits } from './file-edits.ts';
import { mergeIntoFile } from './file-form.ts';
import type { LivePool } from './live-pool.ts';
import { withValue } from './with-value.ts';

/** The changes of a pull to a file. */
export interface PullPlan {
  /** The smallest edits of the file's text; none if the file equals the pool. */
  readonly edits: readonly TextEdit[];
  /** The smallest edits that keep the user's changes and only bring in the pool's. */
  readonly editsKeepingYours: readonly TextEdit[];
  /** The user's changes in the file that the pool does not have; the pull would undo them. */
  readonly overwritten: readonly Change[];
  /** The other differences, which the pull brings in. */
  readonly broughtIn: readonly Change[];
}

/**
 * Plans a pull into an existing file. Comments, order and layout stay where the values do not change.
 * @param document the file; it must have no syntax errors
 * @param base the last pulled or pushed state of the pool for this file, in request form: a value that the file still
 *   has from it is not a user's change
 */
export function planPull(
  document: JsonDocument,
  { kind, request }: Pick<LivePool, 'kind' | 'request'>,
  base?: JsonObject,
): PullPlan {
  const fields = kind.requests.update;
  const file = without(document.root, SCHEMA_MEMBER);
  const live = mergeIntoFile(kind, file, request);
  const differences = changesBetween(fields, file, live);
  if (differences.length === 0) return { edits: [], editsKeepingYours: [], overwritten: [], broughtIn: [] };
  const baseInForm = base && mergeIntoFile(kind, file, base);
  const isOverwritten = (change: Change): boolean => isUserChange(fields, change, file, baseInForm);
  const changes = differences.flatMap((change) =>
    isOverwritten(change) ? splitIntoMembers(fields, change, baseInForm) : change,
  );
  const overwritten = changes.filter(isOverwritten);
  const kept = overwritten.reduce((pool, { path, before }) => withKeptValue(pool, path, before), live);
  return {
    edits: fileEdits(fields, document, live),
    editsKeepingYours: fileEdits(fields, document, kept),
    overwritten,
    broughtIn: changes.filter((change) => !overwritten.includes(change)),
  };
}

/**
 * Whether the user made a change that a pull would undo: the file has a value that the base does not have, or it omits
 * a setting whose absence is a value (a trigger, a tag) and which the base, if there is one, has.
 * @param base in the notation of the file
 */
function isUserChange(
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
 * Splits the removal of a whole object from the pool into its members, since members that the user never changed need
 * not be kept. An object with required members stays whole, since the others mean nothing without them.
 * @param base in the notation of the file
 */
function splitIntoMembers(fields: FieldTable, change: Change, base: JsonObject | undefined): Change[] {
  const { path, before, after } = change;
  const was = base && valueAt(base, path);
  if (after !== undefined || !isJsonObject(before) || !isJsonObject(was)) return [change];
  const members = Object.entries(before);
  if (members.length === 0 || hasRequiredMembers(fields, path)) return [change];
  return members.flatMap(([name, value]) =>
    splitIntoMembers(fields, { ...change, path: [...path, name], before: value }, base),
  );
}

function hasRequiredMembers(fields: FieldTable, path: Path): boolean {
  const shape = shapeAt(fields, path);
  return shape?.kind === 'structure' && Object.values(shape.members).some(({ required }) => required);
}

/** Returns a pool with a value that the user keeps, adding parent objects that the pool does not have. */
function withKeptValue(pool: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  if (value === undefined) return withValue(pool, path, value);
  const parents = path.slice(0, -1).map((_, i) => path.slice(0, i + 1));
  const lacking = parents.filter((parent) => valueAt(pool, parent) === undefined);
  return withValue(
    lacking.reduce((below, parent) => withValue(below, parent, {}), pool),
    path,
    value,
  );
}

/** Returns the text of a file with a request, with the members in their given order. */
export function toFileText(request: JsonObject): string {
  return `${writeValue(request, layoutOf(''), '')}\n`;
}
