import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, type JsonObject } from '#core/json';
import type { Bases, PoolFile } from '../operations/ports.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';
import { keyStart, resourceKey } from './resource-keys.ts';

/** What {@link BaseStore} work with. */
export interface BaseStoreDependencies {
  /** Where what is known of a pool is stored. */
  readonly storeFor: (poolId: string) => KeyValueStore;
  /** All the places where something is stored. */
  readonly stores: readonly KeyValueStore[];
  readonly now: () => number;
  /** The endpoint that the settings for a file name now. */
  readonly endpointOf: (file: PoolFile) => string | undefined;
  readonly log: Log;
  /** Is called when there is another base. */
  readonly onChange: () => void;
}

/** How many bases are stored: the newest. */
export const MAX_BASES = 200;

const PREFIX = 'base';

/** A base, and what it is for. */
interface StoredBase extends PoolPlace {
  readonly file: string;
  readonly base: JsonObject;
  /** When it was set, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Keeps bases, one for each file and pool, and for each endpoint: the pool of that id elsewhere is another one. By itself
 * it goes by the endpoint of the settings as they are now. The base of a text that is not saved is held until it is.
 */
export class BaseStore implements Bases {
  readonly #dependencies: BaseStoreDependencies;
  readonly #pending = new Map<string, StoredBase>();

  constructor(dependencies: BaseStoreDependencies) {
    this.#dependencies = dependencies;
  }

  get(file: PoolFile, poolId: string): JsonObject | undefined {
    return this.#get(file, { endpoint: this.#dependencies.endpointOf(file), poolId });
  }

  set(file: PoolFile, poolId: string, base: JsonObject): Promise<void> {
    return this.#set(file, { endpoint: this.#dependencies.endpointOf(file), poolId }, base);
  }

  /** The same bases for a command that keeps to the endpoint that it began with. */
  at(endpoint: string | undefined): Bases {
    return {
      get: (file, poolId) => this.#get(file, { endpoint, poolId }),
      set: (file, poolId, base) => this.#set(file, { endpoint, poolId }, base),
    };
  }

  /** The text in the editor is that of the disk now, and so are its bases. Never rejects. */
  async saved(file: string): Promise<void> {
    const pending = this.#pendingOf(file);
    for (const one of pending) {
      this.#pending.delete(keyOf(one));
      await this.#store(one);
    }
    if (pending.length > 0) this.#dependencies.onChange();
  }

  /** The text in the editor was let go of: what the disk has was not seen beside a newer pool. */
  discard(file: string): void {
    const pending = this.#pendingOf(file);
    for (const one of pending) this.#pending.delete(keyOf(one));
    if (pending.length > 0) this.#dependencies.onChange();
  }

  /** A file, or a folder with files in it, has another name: its bases go with it. Never rejects. */
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

  /** A text was saved that is open under another name as well: what is known there and not here goes for both. Never rejects. */
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
      log.warn(`What ${poolId} looked like could not be remembered: ${String(error)}`);
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
