import * as l10n from '@vscode/l10n';
import { formatPath, isJsonObject, type Path } from '#core/json';
import { describeChange, type Change } from '#core/sync';

/** The changes to settings with the same parent. */
interface Group {
  readonly parent: Path;
  readonly changes: readonly Change[];
}

/**
 * Lists changes in a limited number of lines. Settings that share a parent are listed below that parent. If there are
 * too many lines, the largest groups are replaced with a count ("UserPoolTags: 45 added").
 * @param room the maximum number of lines, at least 1
 * @param describeRest describes the omitted lines, given how many there are
 */
export function changeLines(changes: readonly Change[], room: number, describeRest = seeDiff): string[] {
  const members = changes.flatMap(byMember);
  const groups = groupBy(members, ({ path }) => path.slice(0, -1));
  let counted: readonly Group[] = [];
  const lines = (): string[] => groups.flatMap((group) => (counted.includes(group) ? countLine(group) : listed(group)));
  while (lines().length > room) {
    const [largest] = groups
      .filter((group) => group.changes.length > 1 && !counted.includes(group))
      .toSorted((a, b) => b.changes.length - a.changes.length);
    if (!largest) return truncate(groupBy(members, ({ path }) => path.slice(0, 1)).map(topLine), room, describeRest);
    counted = [...counted, largest];
  }
  return lines();
}

/**
 * Limits the number of lines. If some are omitted, the last line shows how many.
 * @param describeRest describes the omitted lines, as in {@link changeLines}
 */
export function truncate(lines: readonly string[], room: number, describeRest = seeDiff): string[] {
  if (lines.length <= room) return [...lines];
  const shown = lines.slice(0, Math.max(room - 1, 0));
  return [...shown, describeRest(lines.length - shown.length)];
}

const seeDiff = (lines: number): string => l10n.t('… and {0} more: select Show Diff.', lines);

/** A no-break space, which keeps a bullet or sign on the same line as the text after it. */
const NO_BREAK = '\u00a0';
/** The start of a list item. */
const BULLET = `•${NO_BREAK}`;

/** Formats lines as list items. */
export function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `${BULLET}${line}`);
}

/** Splits the addition or removal of an object into those of its members, because a line can show only a short value. */
function byMember(change: Change): readonly Change[] {
  const { path, before, after } = change;
  const [object, other] = before === undefined ? [after, before] : [before, after];
  if (!isJsonObject(object) || other !== undefined || Object.keys(object).length === 0) return [change];
  return Object.entries(object).flatMap(([name, value]) => {
    const member = before === undefined ? { after: value } : { before: value };
    return byMember({ ...change, path: [...path, name], ...member });
  });
}

function groupBy(changes: readonly Change[], parentOf: (change: Change) => Path): Group[] {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const parent = parentOf(change);
    // Top-level settings have no common parent to show.
    const key = JSON.stringify(parent.length === 0 ? change.path : parent);
    groups.set(key, { parent, changes: [...(groups.get(key)?.changes ?? []), change] });
  }
  return [...groups.values()];
}

function listed({ parent, changes }: Group): string[] {
  if (changes.length === 1) return bullets(changes.map(changeLine));
  const below = changes.map((change) => changeLine({ ...change, path: change.path.slice(parent.length) }));
  return [`${BULLET}${formatPath(parent)}:`, ...below.map((line) => `   ${line}`)];
}

function topLine(group: Group): string {
  const [only] = group.changes;
  return only && group.changes.length === 1 ? `${BULLET}${changeLine(only)}` : countLine(group);
}

function countLine({ parent, changes }: Group): string {
  const others = changes.filter(isByAnotherUser).length;
  const counted = countChanges(formatPath(parent.slice(-1)), changes);
  return `${BULLET}${others === 0 ? counted : l10n.t('{0} ({1} changed elsewhere)', counted, others)}`;
}

function countChanges(name: string, changes: readonly Change[]): string {
  const n = changes.length;
  if (changes.every(({ before }) => before === undefined)) return l10n.t('{0}: {1} added', name, n);
  if (changes.every(({ after }) => after === undefined)) return l10n.t('{0}: {1} removed', name, n);
  return l10n.t('{0}: {1} changes', name, n);
}

function changeLine(change: Change): string {
  const line = describeChange(change).replace(/([\u2192+\u2212]) /g, `$1${NO_BREAK}`);
  if (change.by === 'both') return l10n.t('{0} (also changed elsewhere)', line);
  return isByAnotherUser(change) ? l10n.t('{0} (changed elsewhere)', line) : line;
}

/** Whether another user has changed the setting in the live pool since the base was stored. */
export function isByAnotherUser({ by }: Change): boolean {
  return by === 'someone-else' || by === 'both';
}
