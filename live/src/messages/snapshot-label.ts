import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject, type JsonValue } from '#core/json';
import { describeChange, type Change } from '#core/sync';

const HIDDEN = '•••';
/** The maximum number of changes listed. More would not fit on one line. */
const MAX_CHANGES = 3;

/** Describes a change for the list of snapshots. Hides external IDs, because other people might see the screen. */
export function describeSnapshotChange(change: Change): string {
  return describeChange(hideExternalIds(change));
}

/** Hides external IDs in a change, for output that other people might see. */
export function hideExternalIds({ before, after, path, ...change }: Change): Change {
  const hide = path.at(-1) === 'ExternalId' ? () => HIDDEN : withoutExternalId;
  return {
    ...change,
    path,
    before: before === undefined ? undefined : hide(before),
    after: after === undefined ? undefined : hide(after),
  };
}

function withoutExternalId(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutExternalId);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === 'ExternalId' ? HIDDEN : withoutExternalId(member)]),
  );
}

/** The event that led to a snapshot: the changes of a push or restore, or the creation of the pool. */
interface SnapshotChanges {
  readonly changes: readonly string[];
  readonly creation?: JsonObject | undefined;
  readonly isRestore?: boolean | undefined;
}

/**
 * Describes the snapshots of a push in one line of the list: the first changes of the push, without the names of parent
 * settings. Alternates between the snapshots so that the line names changes from each of them.
 */
export function snapshotDetail(...snapshots: readonly SnapshotChanges[]): string {
  if (snapshots.some(({ creation }) => creation)) return l10n.t('After the pool was created');
  const rounds = Array.from({ length: Math.max(...snapshots.map(({ changes }) => changes.length)) }, (_, i) => i);
  const changes = rounds.flatMap((i) => snapshots.flatMap((one) => one.changes[i] ?? []));
  const shown = changes.slice(0, MAX_CHANGES).map((change) => change.replace(PARENTS, ''));
  const more = changes.length - shown.length;
  const rest = more === 1 ? l10n.t('1 more') : l10n.t('{0} more', more);
  const list = [...shown, ...(more > 0 ? [rest] : [])].join('; ');
  return snapshots.some(({ isRestore }) => isRestore)
    ? l10n.t('Before restore: {0}', list)
    : l10n.t('Before push: {0}', list);
}

/** Matches the names of parents before the name of a setting, in the format of {@link describeChange}. */
const PARENTS = /^(?:[A-Za-z_$][\w$]*(?:\[\d+\])?\.)+(?=[A-Za-z_$])/;
