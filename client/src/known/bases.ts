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

/**
 * Keeps bases, one for each file and pool, and for each endpoint: the pool of that id elsewhere is another one. By itself
 * it goes by the endpoint of the settings as they are now. A file without a place of its own has none.
 */
export class KnownBases implements Bases {
  readonly #parts: KnownBasesParts;

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

  #get(file: PoolFile, place: PoolPlace): JsonObject | undefined {
    if (isUntitled(file)) return undefined;
    return keptAt(this.#parts.mementoOf(place.poolId), placeKey(PREFIX, place, file.key));
  }

  async #set(file: PoolFile, place: PoolPlace, base: JsonObject): Promise<void> {
    if (isUntitled(file)) return;
    const { mementoOf, log, changed } = this.#parts;
    try {
      await mementoOf(place.poolId).update(placeKey(PREFIX, place, file.key), { base });
    } catch (error) {
      log.warn(`What ${place.poolId} looked like could not be remembered: ${String(error)}`);
    }
    changed();
  }
}

function keptAt(memento: Memento, key: string): JsonObject | undefined {
  const kept = memento.get<unknown>(key);
  const base = isJsonObject(kept) ? memberOf(kept, 'base') : undefined;
  return isJsonObject(base) ? base : undefined;
}

/** The name of an untitled document is given again to another one in a later session. */
function isUntitled({ key }: PoolFile): boolean {
  return key.startsWith('untitled:');
}
