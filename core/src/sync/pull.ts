import { layoutOf, writeValue, type JsonDocument, type TextEdit } from '../document/index.ts';
import { isJsonObject, valueAt, without, type JsonObject, type Path } from '../json/index.ts';
import { fieldAt, type FieldTable } from '../resources/field.ts';
import { SCHEMA_MEMBER, shapeAt } from '../resources/shape.ts';
import { authorOf, changesBetween, sameValue, type Change } from './changes.ts';
import { fileEdits } from './file-edits.ts';
import { mergeIntoFile } from './file-form.ts';
import type { LivePool } from './live-pool.ts';
import { withValue, withValueBelow } from './with-value.ts';

/** The effect of a pull on a file. */
export interface PullPlan {
  /** The smallest edits to the file. Empty if the file already matches the pool. */
  readonly edits: readonly TextEdit[];
  /** The smallest edits that keep the user's changes and apply only the pool's changes. */
  readonly editsKeepingYours: readonly TextEdit[];
  readonly overwritten: readonly Change[];
  /** The changes that do not overwrite the user's edits. */
  readonly broughtIn: readonly Change[];
}

/**
 * Plans a pull into an existing file. Keeps comments, order and layout where values do not change.
 * @param document a file without syntax errors
 * @param base the pool's last pulled or pushed state for this file, in request form. Values that equal the base are not
 * the user's changes.
 * @param known the last known state of the pool, in request form. Values that equal it are not another user's changes.
 */
export function planPull(
  document: JsonDocument,
  { kind, request }: Pick<LivePool, 'kind' | 'request'>,
  base?: JsonObject,
  known = base,
): PullPlan {
  const fields = kind.requests.update;
  const file = without(document.root, SCHEMA_MEMBER);
  const live = mergeIntoFile(kind, file, request);
  const differences = changesBetween(fields, file, live);
  if (differences.length === 0) return { edits: [], editsKeepingYours: [], overwritten: [], broughtIn: [] };
  const baseInForm = base && mergeIntoFile(kind, file, base);
  const knownInForm = known && mergeIntoFile(kind, file, known);
  const isOverwritten = (change: Change): boolean => isUserChange(fields, change, file, baseInForm);
  const changes = differences.flatMap((change) =>
    isOverwritten(change) ? splitIntoMembers(fields, change, baseInForm) : change,
  );
  const overwritten = changes
    .filter(isOverwritten)
    // A pull changes the file's value to the pool's. The user made the opposite change.
    .map((change) => ({ ...change, by: authorOf(fields, reversed(change), knownInForm) }));
  const kept = overwritten.reduce(
    (pool, { path, before }) =>
      before === undefined ? withValue(pool, path, before) : withValueBelow(pool, path, before),
    live,
  );
  return {
    edits: fileEdits(fields, document, live),
    editsKeepingYours: fileEdits(fields, document, kept),
    overwritten,
    broughtIn: changes.filter((change) => !isOverwritten(change)),
  };
}

/**
 * Whether a pull would overwrite the user's change: a value that differs from the base, or a setting that the user
 * removed by omitting it (a trigger, a tag).
 * @param base in the file's notation
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

const reversed = ({ before, after, ...change }: Change): Change => ({ ...change, before: after, after: before });

/**
 * Splits the removal of an object that the pool no longer has into removals of its settings, because only the settings
 * that the user changed must be kept. Does not split objects with required settings, because they are invalid without
 * those settings.
 * @param base in the file's notation
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

/**
 * Formats a live pool as the text of a new file. The ID and the name come first, because they are what readers look for
 * first.
 */
export function toNewFileText({ kind, request }: Pick<LivePool, 'kind' | 'request'>): string {
  const first = [...kind.idSettings, 'PoolName'];
  const leading = Object.entries(request).filter(([name]) => first.includes(name));
  return toFileText({
    ...Object.fromEntries(leading.sort(([a], [b]) => first.indexOf(a) - first.indexOf(b))),
    ...request,
  });
}

/** Formats a request as text, in the given order. */
export function toFileText(request: JsonObject): string {
  return `${writeValue(request, layoutOf(''), '')}\n`;
}
