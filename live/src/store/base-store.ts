import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, type JsonObject } from '#core/json';
import type { Bases, PoolFile } from '../operations/ports.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';
import { keyStart, resourceKey } from './resource-keys.ts';

/** The dependencies of {@link BaseStore}. */
export interface BaseStoreDependencies {
  /** Returns the store for the data about a pool. */
  readonly storeFor: (poolId: string) => KeyValueStore;
  /** All stores with bases. */
  readonly stores: readonly KeyValueStore[];
  readonly now: () => number;
  /** Returns the endpoint of the current settings for a file and its pool. */
  readonly endpointOf: (file: PoolFile, poolId: string) => string | undefined;
  readonly log: Log;
  /** Called when a base changes. */
  readonly onChange: () => void;
}

/** The maximum number of bases; the oldest are removed. */
export const MAX_BASES = 200;

const PREFIX = 'base';

/** A base with its file and pool. */
interface StoredBase extends PoolPlace {
  readonly file: string;
  readonly base: JsonObject;
  /** When it was set, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Stores bases by file, pool and endpoint: a pool with the same id at another endpoint is another pool. `get` and `set`
 * use the endpoint of the current settings. The base of an unsaved text is kept in memory until the text is saved.
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

  set(file: PoolFile, poolId: string, base: JsonObject): Promise<void> {
    return this.#set(file, { endpoint: this.#dependencies.endpointOf(file, poolId), poolId }, base);
  }

  /** Returns the same bases for a fixed endpoint, for a command during which the settings may change. */
  at(endpoint: string | undefined): Bases {
    return {
      get: (file, poolId) => this.#get(file, { endpoint, poolId }),
      set: (file, poolId, base) => this.#set(file, { endpoint, poolId }, base),
    };
  }

  /** Stores the bases of a document that was saved. Never rejects. */
  async saved(file: string): Promise<void> {
    const pending = this.#pendingOf(file);
    for (const one of pending) {
      this.#pending.delete(keyOf(one));
      await this.#store(one);
    }
    if (pending.length > 0) this.#dependencies.onChange();
  }

  /** Discards the bases of an unsaved text that was discarded. */
  discard(file: string): void {
    const pending = this.#pendingOf(file);
    for (const one of pending) this.#pending.delete(keyOf(one));
    if (pending.length > 0) this.#dependencies.onChange();
  }

  /** Moves the bases of a renamed file, or of the files in a renamed folder. Never rejects. */
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

  /** Copies the bases of a file to the one that it was saved as, except those that it already has. Never rejects. */
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
    const key = resourceKey(PREFIX, place, file.key);
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

  async #store(stored: StoredBase): Promise<void> {
    await this.#update(keyOf(stored), stored.poolId, stored);
    const old = this.#readAll()
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
  return resourceKey(PREFIX, stored, stored.file);
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
