import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, type JsonObject } from '#core/json';
import type { Bases, PoolFile } from '../operations/ports.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';
import { keyStart, resourceKey } from './resource-keys.ts';

/** What {@link KnownBases} work with. */
export interface KnownBasesParts {
  /** Where what is known of a pool is kept. */
  readonly mementoOf: (poolId: string) => KeyValueStore;
  /** All the places where something is kept. */
  readonly mementos: readonly KeyValueStore[];
  readonly now: () => number;
  /** The endpoint that the settings for a file name now. */
  readonly endpointOf: (file: PoolFile) => string | undefined;
  readonly log: Log;
  /** Is called when there is another base. */
  readonly changed: () => void;
}

/** How many bases are kept: the newest. */
export const MOST_BASES = 200;

const PREFIX = 'base';

/** A base, and what it is for. */
interface Kept extends PoolPlace {
  readonly file: string;
  readonly base: JsonObject;
  /** When it was set, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Keeps bases, one for each file and pool, and for each endpoint: the pool of that id elsewhere is another one. By itself
 * it goes by the endpoint of the settings as they are now. The base of a text that is not saved is held until it is.
 */
export class KnownBases implements Bases {
  readonly #parts: KnownBasesParts;
  readonly #pending = new Map<string, Kept>();

  constructor(parts: KnownBasesParts) {
    this.#parts = parts;
  }

  get(file: PoolFile, poolId: string): JsonObject | undefined {
    return this.#get(file, { endpoint: this.#parts.endpointOf(file), poolId });
  }

  set(file: PoolFile, poolId: string, base: JsonObject): Promise<void> {
    return this.#set(file, { endpoint: this.#parts.endpointOf(file), poolId }, base);
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
      await this.#keep(one);
    }
    if (pending.length > 0) this.#parts.changed();
  }

  /** The text in the editor was let go of: what the disk has was not seen beside a newer pool. */
  letGo(file: string): void {
    const pending = this.#pendingOf(file);
    for (const one of pending) this.#pending.delete(keyOf(one));
    if (pending.length > 0) this.#parts.changed();
  }

  /** A file, or a folder with files in it, has another name: its bases go with it. Never rejects. */
  async renamed(from: string, to: string): Promise<void> {
    const isOfIt = ({ file }: Kept) => file === from || file.startsWith(`${from}/`);
    const moved = (one: Kept): Kept => ({ ...one, file: `${to}${one.file.slice(from.length)}` });
    for (const one of [...this.#pending.values()].filter(isOfIt)) {
      this.#pending.delete(keyOf(one));
      this.#pending.set(keyOf(moved(one)), moved(one));
    }
    for (const one of this.#kept().filter(isOfIt)) {
      await this.#keep(moved(one));
      await this.#update(keyOf(one), one.poolId, undefined);
    }
    this.#parts.changed();
  }

  /** A text was saved that is open under another name as well: what is known there and not here goes for both. Never rejects. */
  async savedAs(from: string, to: string): Promise<void> {
    const all = this.#kept();
    const known = new Set(all.map(keyOf));
    const sources = new Map([...all, ...this.#pending.values()].map((one) => [keyOf(one), one]));
    for (const one of sources.values()) {
      const copy = { ...one, file: to };
      if (one.file === from && !known.has(keyOf(copy))) await this.#keep(copy);
    }
    this.#parts.changed();
  }

  #get(file: PoolFile, place: PoolPlace): JsonObject | undefined {
    const key = resourceKey(PREFIX, place, file.key);
    const kept = file.isDirty() ? this.#pending.get(key) : undefined;
    return (kept ?? keptAt(this.#parts.mementoOf(place.poolId), key))?.base;
  }

  async #set(file: PoolFile, place: PoolPlace, base: JsonObject): Promise<void> {
    const kept: Kept = { ...place, file: file.key, base, at: this.#parts.now() };
    if (file.isDirty()) {
      this.#pending.set(keyOf(kept), kept);
    } else {
      this.#pending.delete(keyOf(kept));
      await this.#keep(kept);
    }
    this.#parts.changed();
  }

  async #keep(kept: Kept): Promise<void> {
    await this.#update(keyOf(kept), kept.poolId, kept);
    const old = this.#kept()
      .sort((a, b) => b.at - a.at)
      .slice(MOST_BASES);
    for (const one of old) await this.#update(keyOf(one), one.poolId, undefined);
  }

  #kept(): Kept[] {
    return this.#parts.mementos.flatMap((memento) =>
      memento.keys().flatMap((key) => (key.startsWith(keyStart(PREFIX)) ? (keptAt(memento, key) ?? []) : [])),
    );
  }

  async #update(key: string, poolId: string, kept: Kept | undefined): Promise<void> {
    const { mementoOf, log } = this.#parts;
    try {
      await mementoOf(poolId).update(key, kept);
    } catch (error) {
      log.warn(`What ${poolId} looked like could not be remembered: ${String(error)}`);
    }
  }

  #pendingOf(file: string): readonly Kept[] {
    return [...this.#pending.values()].filter((pending) => pending.file === file);
  }
}

function keyOf(kept: Pick<Kept, 'endpoint' | 'poolId' | 'file'>): string {
  return resourceKey(PREFIX, kept, kept.file);
}

function keptAt(memento: KeyValueStore, key: string): Kept | undefined {
  const kept = memento.get(key);
  if (!isJsonObject(kept)) return undefined;
  const { endpoint, poolId, file, base, at } = kept;
  if (typeof poolId !== 'string' || typeof file !== 'string' || typeof at !== 'number') return undefined;
  return isJsonObject(base) && (endpoint === undefined || typeof endpoint === 'string')
    ? { endpoint, poolId, file, base, at }
    : undefined;
}
