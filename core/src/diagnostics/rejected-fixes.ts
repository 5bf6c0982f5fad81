import type { Edit } from '../document/index.ts';
import type { Diagnostic, Fix } from './types/index.ts';
import { formatPath, isJsonObject, type JsonObject, type JsonValue, type Path } from '../json/index.ts';

/** The codes whose fixes choose a value for the user. Such a fix must not offer a value that violates a rule. */
const CODES_WITH_CHOICES: ReadonlySet<string> = new Set(['enum-value', 'unknown-field']);
/**
 * The maximum number of diagnostics per file whose fixes are tried, because trying a fix runs every rule. Further
 * diagnostics offer no values.
 */
const MAX_DIAGNOSTICS_TRIED = 20;

/**
 * Removes fixes that would make a rule report a new error.
 * @param reported the rules' diagnostics for the current pool
 * @param checkRules runs the rules on another version of the pool
 */
export function withoutRejectedFixes(
  diagnostics: readonly Diagnostic[],
  root: JsonObject,
  reported: readonly Diagnostic[],
  checkRules: (root: JsonObject) => readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!diagnostics.some(hasChoices)) return diagnostics;
  const before = new Set(reported.filter(isError).map(keyOf));
  let tried = 0;
  const isRejected = (fix: Fix): boolean => {
    const after = fix.edits.reduce<JsonValue>((value, edit) => apply(value, edit, edit.path), root);
    return (
      isJsonObject(after) &&
      checkRules(after).some((diagnostic) => isError(diagnostic) && !before.has(keyOf(diagnostic)))
    );
  };
  return diagnostics.map((diagnostic) => {
    if (!hasChoices(diagnostic)) return diagnostic;
    const choices = (diagnostic.fixes ?? []).filter(isChoice);
    const rejected = ++tried > MAX_DIAGNOSTICS_TRIED ? choices : choices.filter(isRejected);
    return rejected.length === 0
      ? diagnostic
      : { ...diagnostic, fixes: (diagnostic.fixes ?? []).filter((fix) => !rejected.includes(fix)) };
  });
}

const hasChoices = ({ code, fixes = [] }: Diagnostic): boolean => CODES_WITH_CHOICES.has(code) && fixes.some(isChoice);

/** Whether a fix writes a value or name rather than only removing a property. */
const isChoice = ({ edits }: Fix): boolean => edits.some(({ kind }) => kind !== 'remove');

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const keyOf = ({ code, path }: Diagnostic): string => `${code} ${formatPath(path)}`;

/** Applies an edit to a value. */
function apply(value: JsonValue, edit: Edit, path: Path): JsonValue {
  const [segment, ...rest] = path;
  if (segment === undefined) return 'value' in edit ? edit.value : value;
  return applyAt(value, segment, rest, edit);
}

function applyAt(value: JsonValue, segment: string | number, rest: Path, edit: Edit): JsonValue {
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
