import type { Edit } from '../document/index.ts';
import type { Diagnostic, Fix } from './types/index.ts';
import { formatPath, isJsonObject, type JsonObject, type JsonValue, type Path } from '../json/index.ts';

/** The codes whose fixes choose a value for the user: one that a rule then refuses must not be among them. */
const CHOOSING: ReadonlySet<string> = new Set(['enum-value', 'unknown-field']);
/** Trying a fix runs every rule. Beyond this many diagnostics in one file no value is offered. */
const MOST_TRIED = 20;

/**
 * Leaves out fixes after which a rule reports an error that it did not report before.
 * @param told what the rules report of the pool as it is
 * @param judge runs the rules over another version of it
 */
export function withoutRejectedFixes(
  diagnostics: readonly Diagnostic[],
  root: JsonObject,
  told: readonly Diagnostic[],
  judge: (root: JsonObject) => readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!diagnostics.some(isChoosing)) return diagnostics;
  const before = new Set(told.filter(isError).map(placeOf));
  let tried = 0;
  const isRefused = (fix: Fix): boolean => {
    const after = fix.edits.reduce<JsonValue>((value, edit) => apply(value, edit, edit.path), root);
    return (
      isJsonObject(after) && judge(after).some((diagnostic) => isError(diagnostic) && !before.has(placeOf(diagnostic)))
    );
  };
  return diagnostics.map((diagnostic) => {
    if (!isChoosing(diagnostic)) return diagnostic;
    const choices = (diagnostic.fixes ?? []).filter(chooses);
    const refused = ++tried > MOST_TRIED ? choices : choices.filter(isRefused);
    return refused.length === 0
      ? diagnostic
      : { ...diagnostic, fixes: (diagnostic.fixes ?? []).filter((fix) => !refused.includes(fix)) };
  });
}

const isChoosing = ({ code, fixes = [] }: Diagnostic): boolean => CHOOSING.has(code) && fixes.some(chooses);

/** Whether a fix writes something, as against only taking something out. */
const chooses = ({ edits }: Fix): boolean => edits.some(({ kind }) => kind !== 'remove');

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const placeOf = ({ code, path }: Diagnostic): string => `${code} ${formatPath(path)}`;

/** What an edit makes of a value. */
function apply(value: JsonValue, edit: Edit, path: Path): JsonValue {
  const [segment, ...rest] = path;
  if (segment === undefined) return 'value' in edit ? edit.value : value;
  return at(value, segment, rest, edit);
}

function at(value: JsonValue, segment: string | number, rest: Path, edit: Edit): JsonValue {
  const below = (child: JsonValue | undefined): JsonValue => apply(child ?? {}, edit, rest);
  const isTarget = rest.length === 0 && edit.kind !== 'set';
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    return typeof segment === 'number' && segment >= items.length
      ? [...items, below(undefined)]
      : items.flatMap((item, i) => (i !== segment ? [item] : isTarget ? [] : [below(item)]));
  }
  const members = Object.entries(isJsonObject(value) ? value : {});
  if (isTarget) {
    return Object.fromEntries(
      members.flatMap(([name, child]) =>
        name !== segment ? [[name, child] as const] : edit.kind === 'rename' ? [[edit.name, child] as const] : [],
      ),
    );
  }
  const own = members.find(([name]) => name === segment)?.[1];
  return Object.fromEntries([...members, [String(segment), below(own)]]);
}
