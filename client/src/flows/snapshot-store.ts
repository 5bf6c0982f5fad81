import { isJsonObject, type JsonObject } from '#pool/json';
import type { PoolPlace } from '../live/pool-place.ts';
import type { KeptSnapshot, Snapshot, Snapshots } from './ports.ts';

/** A folder of text files, by name. */
export interface Folder {
  list(): Promise<readonly { readonly name: string; readonly size: number }[]>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What a store of snapshots works with. */
export interface SnapshotStoreParts {
  /** The folder of a pool; it need not be there yet. */
  readonly folderOf: (place: PoolPlace) => Folder;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** How much is kept of each pool: the newest, as long as both bounds hold. */
export const MOST_SNAPSHOTS = 50;
const MOST_BYTES = 10_000_000;

/** Keeps snapshots as readable files, one for each push; the oldest of a pool go when there are too many. */
export class SnapshotStore implements Snapshots {
  readonly #parts: SnapshotStoreParts;

  constructor(parts: SnapshotStoreParts) {
    this.#parts = parts;
  }

  async save(snapshot: Snapshot): Promise<string> {
    const { folderOf, now, log } = this.#parts;
    const takenAt = now().toISOString();
    const { poolId, endpoint } = snapshot;
    const folder = folderOf({ poolId, endpoint });
    const name = await freeName(folder, takenAt.replace(/:/g, '-'));
    await folder.write(name, `${JSON.stringify({ takenAt, ...snapshot }, undefined, 2)}\n`);
    await prune(folder, name).catch((error: unknown) => log(`Old snapshots could not be removed: ${String(error)}`));
    return name;
  }

  async discard(place: PoolPlace, saved: string): Promise<void> {
    const { folderOf, log } = this.#parts;
    await folderOf(place)
      .remove(saved)
      .catch((error: unknown) => log(`A snapshot could not be removed: ${String(error)}`));
  }

  async list(place: PoolPlace): Promise<readonly KeptSnapshot[]> {
    const { folderOf, log } = this.#parts;
    const { poolId, endpoint } = place;
    const folder = folderOf(place);
    const kept: KeptSnapshot[] = [];
    for (const { name } of newestFirst(await folder.list())) {
      const snapshot = await folder
        .read(name)
        .then(parse)
        .catch(() => undefined);
      if (snapshot?.poolId === poolId && snapshot.endpoint === endpoint) kept.push(snapshot);
      else log(`${name} is no snapshot of ${poolId}; it is passed over.`);
    }
    return kept;
  }
}

/** Two pushes within one millisecond must not share a file. */
async function freeName(folder: Folder, stem: string): Promise<string> {
  const taken = new Set((await folder.list()).map(({ name }) => name));
  let name = `${stem}.json`;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}.json`;
  return name;
}

/** @param kept what was live a moment ago: it stays, however large, and whatever the clock says */
async function prune(folder: Folder, kept: string): Promise<void> {
  const others = newestFirst(await folder.list()).filter(({ name }) => name !== kept);
  let bytes = 0;
  for (const [i, { name, size }] of others.entries()) {
    bytes += size;
    if (i + 1 >= MOST_SNAPSHOTS || bytes > MOST_BYTES) await folder.remove(name);
  }
}

/** Names begin with the time, so that their order is that of time. */
function newestFirst<T extends { readonly name: string }>(files: readonly T[]): T[] {
  const stem = ({ name }: T) => name.slice(0, -'.json'.length);
  return files.filter(({ name }) => name.endsWith('.json')).sort((a, b) => (stem(a) < stem(b) ? 1 : -1));
}

function parse(text: string): KeptSnapshot | undefined {
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value)) return undefined;
  const { takenAt, poolId, poolName, described, changes } = value;
  if (typeof takenAt !== 'string' || typeof poolId !== 'string' || !isJsonObject(described)) return undefined;
  return {
    takenAt,
    poolId,
    poolName: typeof poolName === 'string' ? poolName : poolId,
    described,
    changes: Array.isArray(changes) ? changes.filter((change): change is string => typeof change === 'string') : [],
    ...textOf(value, 'profile'),
    ...textOf(value, 'account'),
    ...textOf(value, 'endpoint'),
  };
}

function textOf<Name extends string>(value: JsonObject, name: Name): Partial<Record<Name, string>> {
  const text = value[name];
  return typeof text === 'string' ? ({ [name]: text } as Record<Name, string>) : {};
}
