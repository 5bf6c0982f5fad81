import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, type JsonObject } from '#core/json';
import type { Bases, PoolFile } from '../operations/ports.ts';
import type { PoolPlace, ResourcePlace } from '../gateway/pool-place.ts';
import { kindOfFile } from '../operations/read-pool-file.ts';
import { keyStart, resourceKey } from './resource-keys.ts';

/** The dependencies of {@link BaseStore}. */
export interface BaseStoreDependencies {
  /** Returns the store for data about a pool. */
  readonly storeFor: (poolId: string) => KeyValueStore;
  /** All stores that can contain bases. */
  readonly stores: readonly KeyValueStore[];
  readonly now: () => number;
  /** Returns the endpoint for a file and its pool according to the current settings. */
  readonly endpointOf: (file: PoolFile, poolId: string) => string | undefined;
  /** Returns whether a file is still in use, so that its bases are not removed. By default, no file is. */
  readonly isInUse?: ((file: string) => boolean) | undefined;
  readonly log: Log;
  readonly onChange: () => void;
}

/** The maximum number of bases of files that are not in use. The oldest are removed. */
export const MAX_BASES = 200;

const PREFIX = 'base';

interface StoredBase extends PoolPlace {
  readonly file: string;
  readonly base: JsonObject;
  /** The time in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Stores bases by file, pool and endpoint. Pools with the same ID at different endpoints are different pools. `get` and
 * `set` use the endpoint of the current settings. The base for unsaved text stays in memory until the text is saved.
 */
export class BaseStore implements Bases {
  readonly #dependencies: BaseStoreDependencies;
  readonly #pending = new Map<string, StoredBase>();

  constructor(dependencies: BaseStoreDependencies) {
    this.#dependencies = dependencies;
  }

  get(file: PoolFile, poolId: string): JsonObject | undefined {
    return this.#get(file, { endpoint: this.#dependencies.endpointOf(file, poolId), poolId });
  }

  poolsOf({ key }: PoolFile): readonly string[] {
    const all = [...this.#readAll(), ...this.#pending.values()].filter(({ file }) => file === key);
    return [...new Set(all.sort((a, b) => b.at - a.at).map(({ poolId }) => poolId))];
  }

  set(file: PoolFile, poolId: string, base: JsonObject): Promise<void> {
    return this.#set(file, { endpoint: this.#dependencies.endpointOf(file, poolId), poolId }, base);
  }

  /** Returns the bases for a fixed endpoint, for use by a command while the settings can change. */
  at(endpoint: string | undefined): Bases {
    return {
      get: (file, poolId) => this.#get(file, { endpoint, poolId }),
      poolsOf: (file) => this.poolsOf(file),
      set: (file, poolId, base) => this.#set(file, { endpoint, poolId }, base),
      update: (resource, change) => this.#change({ endpoint, ...resource }, change),
    };
  }

  /** Stores the pending bases of a saved document. Never throws. */
  async saved(file: string): Promise<void> {
    const pending = this.#pendingOf(file);
    for (const one of pending) {
      this.#pending.delete(keyOf(one));
      await this.#store(one);
    }
    if (pending.length > 0) this.#dependencies.onChange();
  }

  /** Discards the pending bases of a document whose unsaved text was discarded. */
  discard(file: string): void {
    const pending = this.#pendingOf(file);
    for (const one of pending) this.#pending.delete(keyOf(one));
    if (pending.length > 0) this.#dependencies.onChange();
  }

  /** Removes all bases of a file, which will be used for a new pool. Never throws. */
  async forget(file: string): Promise<void> {
    this.discard(file);
    for (const one of this.#readAll()) if (one.file === file) await this.#update(keyOf(one), one.poolId, undefined);
    this.#dependencies.onChange();
  }

  /** Moves the bases of a renamed file or folder. Never throws. */
  async renamed(from: string, to: string): Promise<void> {
    const isOfIt = ({ file }: StoredBase) => file === from || file.startsWith(`${from}/`);
    const underNewName = (one: StoredBase): StoredBase => ({ ...one, file: `${to}${one.file.slice(from.length)}` });
    for (const one of [...this.#pending.values()].filter(isOfIt)) {
      this.#pending.delete(keyOf(one));
      this.#pending.set(keyOf(underNewName(one)), underNewName(one));
    }
    for (const one of this.#readAll().filter(isOfIt)) {
      await this.#store(underNewName(one));
      await this.#update(keyOf(one), one.poolId, undefined);
    }
    this.#dependencies.onChange();
  }

  /** Copies a file's bases to the new file after a Save As. Keeps bases that the new file already has. Never throws. */
  async savedAs(from: string, to: string): Promise<void> {
    const all = this.#readAll();
    const known = new Set(all.map(keyOf));
    const sources = new Map([...all, ...this.#pending.values()].map((one) => [keyOf(one), one]));
    for (const one of sources.values()) {
      const copy = { ...one, file: to };
      if (one.file === from && !known.has(keyOf(copy))) await this.#store(copy);
    }
    this.#dependencies.onChange();
  }

  #get(file: PoolFile, place: PoolPlace): JsonObject | undefined {
    const key = keyOf({ ...place, file: file.key });
    const stored = file.isDirty() ? this.#pending.get(key) : undefined;
    return (stored ?? readBase(this.#dependencies.storeFor(place.poolId), key))?.base;
  }

  async #set(file: PoolFile, place: PoolPlace, base: JsonObject): Promise<void> {
    const stored: StoredBase = { ...place, file: file.key, base, at: this.#dependencies.now() };
    if (file.isDirty()) {
      this.#pending.set(keyOf(stored), stored);
    } else {
      this.#pending.delete(keyOf(stored));
      await this.#store(stored);
    }
    this.#dependencies.onChange();
  }

  async #change(place: ResourcePlace, change: (base: JsonObject) => JsonObject): Promise<void> {
    const start = resourceKey(PREFIX, place, '');
    const isOfIt = (one: StoredBase): boolean => keyOf(one).startsWith(start);
    for (const one of [...this.#pending.values()].filter(isOfIt)) {
      this.#pending.set(keyOf(one), { ...one, base: change(one.base) });
    }
    for (const one of this.#readAll().filter(isOfIt)) {
      await this.#update(keyOf(one), one.poolId, { ...one, base: change(one.base) });
    }
    this.#dependencies.onChange();
  }

  async #store(stored: StoredBase): Promise<void> {
    await this.#update(keyOf(stored), stored.poolId, stored);
    const old = this.#readAll()
      .filter(({ file }) => !this.#dependencies.isInUse?.(file))
      .sort((a, b) => b.at - a.at)
      .slice(MAX_BASES);
    for (const one of old) await this.#update(keyOf(one), one.poolId, undefined);
  }

  #readAll(): StoredBase[] {
    return this.#dependencies.stores.flatMap((store) =>
      store.keys().flatMap((key) => (key.startsWith(keyStart(PREFIX)) ? (readBase(store, key) ?? []) : [])),
    );
  }

  async #update(key: string, poolId: string, stored: StoredBase | undefined): Promise<void> {
    const { storeFor, log } = this.#dependencies;
    try {
      await storeFor(poolId).update(key, stored);
    } catch (error) {
      log.warn(`The base of ${poolId} could not be stored: ${String(error)}`);
    }
  }

  #pendingOf(file: string): readonly StoredBase[] {
    return [...this.#pending.values()].filter((pending) => pending.file === file);
  }
}

function keyOf(stored: Pick<StoredBase, 'endpoint' | 'poolId' | 'file'>): string {
  return resourceKey(PREFIX, { kind: kindOfFile({ name: stored.file }).id, ...stored }, stored.file);
}

function readBase(store: KeyValueStore, key: string): StoredBase | undefined {
  const stored = store.get(key);
  if (!isJsonObject(stored)) return undefined;
  const { endpoint, poolId, file, base, at } = stored;
  if (typeof poolId !== 'string' || typeof file !== 'string' || typeof at !== 'number') return undefined;
  return isJsonObject(base) && (endpoint === undefined || typeof endpoint === 'string')
    ? { endpoint, poolId, file, base, at }
    : undefined;
}
