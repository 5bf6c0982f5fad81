import { parseDocument, rangeOf } from '#core/document';
import { isJsonObject, type JsonObject, type Path } from '#core/json';
import { liveKind } from '#core/resources/live';
import { samePool, toLivePool } from '#core/sync';
import { errorMessage } from '#core/text';
import type { ResourcePlace } from '../gateway/pool-place.ts';
import { FORMAT_VERSION } from './resource-keys.ts';
import type { StoredSnapshot, SavedSnapshot, Snapshot, Snapshots } from '../operations/ports.ts';

/** A folder of text files by name. */
export interface Folder {
  list(): Promise<readonly { readonly name: string; readonly size: number }[]>;
  read(name: string): Promise<string>;
  /** Writes a file atomically. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The dependencies of {@link SnapshotStore}. */
export interface SnapshotStoreDependencies {
  /** Returns the folder of a pool; it may not exist yet. */
  readonly folderOf: (place: ResourcePlace) => Folder;
  readonly now: () => Date;
  /** Returns a unique part of a file name. */
  readonly unique: () => string;
  readonly digest: (text: string) => string;
  readonly log: (line: string) => void;
}

/** The limits for each pool's snapshots. The oldest snapshots are removed, but never the only remaining one. */
export const MAX_SNAPSHOTS = 50;
const MAX_BYTES = 10_000_000;

/** Stores snapshots as readable files. Removes a pool's oldest snapshots if there are too many. */
export class SnapshotStore implements Snapshots {
  readonly #dependencies: SnapshotStoreDependencies;

  constructor(dependencies: SnapshotStoreDependencies) {
    this.#dependencies = dependencies;
  }

  async save(snapshot: Snapshot): Promise<SavedSnapshot> {
    const { folderOf, now, unique, digest } = this.#dependencies;
    const { kind, poolId, endpoint, described } = snapshot;
    const folder = folderOf({ kind, poolId, endpoint });
    const takenAt = now().toISOString();
    const file = {
      takenAt,
      ...snapshot,
      sha256: digest(JSON.stringify(described)),
      ...(snapshot.companions ? { companionsSha256: digest(JSON.stringify(snapshot.companions)) } : {}),
      formatVersion: FORMAT_VERSION,
    };
    const text = `${JSON.stringify(file, undefined, 2)}\n`;
    const files = newestFirst(await folder.list());
    const same = await this.#sameState(folder, files, snapshot);
    // Removes old snapshots before writing the new one. If a failed push discards the new one, no snapshot within the
    // limits is lost.
    await this.#quietly(() =>
      prune(
        folder,
        files.filter(({ name }) => name !== same?.name),
      ),
    );
    const number = String(numberOf(files[0]?.name) + 1).padStart(6, '0');
    const name = `${number}-${takenAt.replace(/:/g, '-')}-${unique()}.json`;
    await folder.write(name, text);
    if (same) await this.#quietly(() => folder.remove(same.name));
    const discard = async (): Promise<void> => {
      if (same) await folder.write(same.name, same.text);
      await folder.remove(name);
    };
    return { name, discard: () => this.#quietly(discard) };
  }

  async list(place: ResourcePlace): Promise<readonly StoredSnapshot[]> {
    const { folderOf, log } = this.#dependencies;
    const folder = folderOf(place);
    const stored: StoredSnapshot[] = [];
    for (const { name } of newestFirst(await folder.list())) {
      const snapshot = await folder.read(name).then(
        (text) => this.#parse(text, place),
        () => undefined,
      );
      if (snapshot) stored.push({ ...snapshot, name });
      else log(`${name} is not a snapshot of ${place.poolId} and is ignored.`);
    }
    return stored;
  }

  async remove(place: ResourcePlace, name: string): Promise<void> {
    await this.#dependencies.folderOf(place).remove(name);
  }

  /** Returns the newest file that contains the same state of the pool. Ignores edited files. */
  async #sameState(
    folder: Folder,
    files: readonly { readonly name: string }[],
    { described, companions, ...place }: Snapshot,
  ): Promise<{ readonly name: string; readonly text: string } | undefined> {
    if (files.length === 0) return undefined;
    const resource = liveKind(place.kind);
    const live = toLivePool(resource, described);
    for (const { name } of files) {
      const text = await folder.read(name).catch(() => '');
      const stored = this.#parse(text, place);
      // A snapshot from right after the creation also contains the request that created the pool, so it is not
      // replaced.
      if (
        stored &&
        stored.editedText === undefined &&
        !stored.creation &&
        samePool(toLivePool(resource, stored.described), live) &&
        sameCompanions(stored.companions, companions)
      )
        return { name, text };
    }
    return undefined;
  }

  #parse(
    text: string,
    { kind, poolId, endpoint }: Pick<Snapshot, 'kind' | 'poolId' | 'endpoint'>,
  ): Omit<StoredSnapshot, 'name'> | undefined {
    const value = jsonIn(text);
    if (!isJsonObject(value)) return undefined;
    const { takenAt, poolName, described, changes, creation, companions, sha256, formatVersion } = value;
    if (value['kind'] !== kind || formatVersion !== FORMAT_VERSION) return undefined;
    if (typeof takenAt !== 'string' || !isJsonObject(described)) return undefined;
    if (value['poolId'] !== poolId || value['endpoint'] !== endpoint) return undefined;
    const isEdited = sha256 !== this.#dependencies.digest(JSON.stringify(described));
    return {
      kind,
      takenAt,
      poolId,
      poolName: typeof poolName === 'string' ? poolName : poolId,
      described,
      changes: Array.isArray(changes) ? changes.filter((change): change is string => typeof change === 'string') : [],
      ...(isJsonObject(creation) ? { creation } : {}),
      // If the other resources were edited by hand, only the snapshot's own resource can be restored.
      ...(isJsonObject(companions) &&
      value['companionsSha256'] === this.#dependencies.digest(JSON.stringify(companions))
        ? { companions: objectsIn(companions) }
        : {}),
      ...(value['isRestore'] === true ? { isRestore: true } : {}),
      ...textOf(value, 'pushId'),
      ...textOf(value, 'profile'),
      ...textOf(value, 'account'),
      ...textOf(value, 'endpoint'),
      ...(isEdited ? { editedText: textAt(text, ['described']) } : {}),
    };
  }

  async #quietly(task: () => Promise<void>): Promise<void> {
    await task().catch((error: unknown) =>
      this.#dependencies.log(`Snapshots could not be cleaned up: ${errorMessage(error)}`),
    );
  }
}

function objectsIn(value: JsonObject): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (isJsonObject(one) ? [[name, one]] : [])));
}

/** Whether the pool's other resources are the same in two snapshots. */
function sameCompanions(a: Snapshot['companions'] = {}, b: Snapshot['companions'] = {}): boolean {
  const stateOf = (id: string, described: JsonObject | undefined) => described && toLivePool(liveKind(id), described);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => {
    const [one, other] = [stateOf(id, a[id]), stateOf(id, b[id])];
    return one && other ? samePool(one, other) : one === other;
  });
}

async function prune(
  folder: Folder,
  files: readonly { readonly name: string; readonly size: number }[],
): Promise<void> {
  let bytes = 0;
  for (const [i, { name, size }] of files.entries()) {
    bytes += size;
    if (i >= MAX_SNAPSHOTS || (i > 0 && bytes > MAX_BYTES)) await folder.remove(name);
  }
}

/**
 * Returns the sequence number at the start of a file name. It determines the order, because the clock might have been
 * wrong.
 */
function numberOf(name = ''): number {
  return Number(/^(\d{6,})-/.exec(name)?.[1] ?? 0);
}

function newestFirst<T extends { readonly name: string }>(files: readonly T[]): T[] {
  return files
    .filter(({ name }) => name.endsWith('.json'))
    .sort((a, b) => numberOf(b.name) - numberOf(a.name) || (a.name < b.name ? 1 : -1));
}

function textAt(text: string, path: Path): string {
  const { offset, length } = rangeOf(parseDocument(text), path);
  return text.slice(offset, offset + length);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf<Name extends string>(value: JsonObject, name: Name): Partial<Record<Name, string>> {
  const text = value[name];
  return typeof text === 'string' ? ({ [name]: text } as Record<Name, string>) : {};
}
