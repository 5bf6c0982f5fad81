import { liveKinds } from '#core/resources/live';
import type { PoolPlace } from '../gateway/pool-place.ts';
import type { Snapshots, StoredSnapshot } from './ports.ts';

/** An entry in the list of a pool's snapshots: the state of the pool's resources before a push. */
export interface SnapshotEntry {
  /** The snapshot to restore. It also contains the pool's other resources. */
  readonly snapshot: StoredSnapshot;
  /** All snapshots of the push, in the order of its requests: one for each resource that it changed. */
  readonly all: readonly StoredSnapshot[];
}

/**
 * Lists the snapshots of all resources of a pool, newest first. The snapshots of one push form one entry.
 * @param kind if a push changed several resources, the snapshot of this kind represents it in the list
 */
export async function listSnapshots(
  snapshots: Pick<Snapshots, 'list'>,
  place: PoolPlace,
  kind: string,
): Promise<readonly SnapshotEntry[]> {
  const lists = await Promise.all(liveKinds.map(({ id }) => snapshots.list({ ...place, kind: id })));
  const newestFirst = lists.reduce(merge, []);
  const isFirstOfPush = ({ pushId }: StoredSnapshot, i: number): boolean =>
    pushId === undefined || newestFirst.findIndex((one) => one.pushId === pushId) === i;
  return newestFirst.filter(isFirstOfPush).map((first) => {
    const all = newestFirst.filter((one) => one === first || isSamePush(one, first)).toReversed();
    // A snapshot that was edited by hand is preferred, because the push's other snapshots do not contain the edit.
    const edited = all.find(({ editedText }) => editedText !== undefined);
    return { snapshot: edited ?? all.find((one) => one.kind === kind) ?? first, all };
  });
}

function isSamePush(a: StoredSnapshot, b: StoredSnapshot): boolean {
  return a.pushId !== undefined && a.pushId === b.pushId;
}

/** Merges two lists by time. Keeps the order within each list, because the clock might have been wrong. */
function merge(a: readonly StoredSnapshot[], b: readonly StoredSnapshot[]): readonly StoredSnapshot[] {
  const [[first, ...others], [second, ...rest]] = [a, b];
  if (!first || !second) return [...a, ...b];
  return second.takenAt > first.takenAt ? [second, ...merge(a, rest)] : [first, ...merge(others, b)];
}
