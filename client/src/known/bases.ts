import type { LogOutputChannel, Memento } from 'vscode';
import { isJsonObject, memberOf, type JsonObject } from '#pool/json';
import type { Bases, PoolFile } from '../flows/ports.ts';
import type { PoolPlace } from '../live/witnessed-access.ts';
import { placeKey } from './place-key.ts';

/** What {@link KnownBases} work with. */
export interface KnownBasesParts {
  /** Where what is known of a pool is kept. */
  readonly mementoOf: (poolId: string) => Memento;
  /** The endpoint that the settings for a file name now. */
  readonly endpointOf: (file: PoolFile) => string | undefined;
  readonly log: LogOutputChannel;
  /** Is called when there is another base. */
  readonly changed: () => void;
}

const PREFIX = 'base:';

/** The base of a text that is in an editor only. */
interface Pending {
  readonly file: string;
  readonly place: PoolPlace;
  readonly base: JsonObject;
}

/**
 * Keeps bases, one for each file and pool, and for each endpoint: the pool of that id elsewhere is another one. By itself
 * it goes by the endpoint of the settings as they are now. The base of a text that is not saved is held until it is.
 */
export class KnownBases implements Bases {
  readonly #parts: KnownBasesParts;
  readonly #pending = new Map<string, Pending>();

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
    for (const [key, { place, base }] of pending) {
      this.#pending.delete(key);
      await this.#keep(key, place, base);
    }
    if (pending.length > 0) this.#parts.changed();
  }

  /** The text in the editor was let go of: what the disk has was not seen beside a newer pool. */
  letGo(file: string): void {
    const pending = this.#pendingOf(file);
    for (const [key] of pending) this.#pending.delete(key);
    if (pending.length > 0) this.#parts.changed();
  }

  #get(file: PoolFile, place: PoolPlace): JsonObject | undefined {
    const key = placeKey(PREFIX, place, file.key);
    const pending = file.isDirty() ? this.#pending.get(key) : undefined;
    return pending?.base ?? keptAt(this.#parts.mementoOf(place.poolId), key);
  }

  async #set(file: PoolFile, place: PoolPlace, base: JsonObject): Promise<void> {
    const key = placeKey(PREFIX, place, file.key);
    if (file.isDirty()) {
      this.#pending.set(key, { file: file.key, place, base });
    } else {
      this.#pending.delete(key);
      await this.#keep(key, place, base);
    }
    this.#parts.changed();
  }

  async #keep(key: string, { poolId }: PoolPlace, base: JsonObject): Promise<void> {
    const { mementoOf, log } = this.#parts;
    try {
      await mementoOf(poolId).update(key, { base });
    } catch (error) {
      log.warn(`What ${poolId} looked like could not be remembered: ${String(error)}`);
    }
  }

  #pendingOf(file: string): readonly [string, Pending][] {
    return [...this.#pending].filter(([, pending]) => pending.file === file);
  }
}

function keptAt(memento: Memento, key: string): JsonObject | undefined {
  const kept = memento.get<unknown>(key);
  const base = isJsonObject(kept) ? memberOf(kept, 'base') : undefined;
  return isJsonObject(base) ? base : undefined;
}
