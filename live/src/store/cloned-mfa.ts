import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { KeyValueStore, Log } from './key-value-store.ts';

/** The dependencies of {@link ClonedMfa}. */
export interface ClonedMfaDependencies {
  readonly store: KeyValueStore;
  readonly log: Log;
}

const KEY = 'clonedMfa';

/** The maximum number of files. Most of them are never used again after their pool has been created. */
const MAX_FILES = 20;

/**
 * Stores the MFA settings of the pools that were cloned into files, until the new pools exist. A request that creates a
 * pool can't contain these settings, and an MFA file needs the ID of its pool.
 */
export class ClonedMfa {
  readonly #dependencies: ClonedMfaDependencies;

  constructor(dependencies: ClonedMfaDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the MFA settings of the pool that was cloned into a file, as a request. @param file the file's key */
  get(file: string): JsonObject | undefined {
    const request = memberOf(this.#all(), file);
    return isJsonObject(request) ? request : undefined;
  }

  /** Stores the MFA settings for a file. Never throws. @param request undefined to remove them */
  async set(file: string, request: JsonObject | undefined): Promise<void> {
    const { store, log } = this.#dependencies;
    const { [file]: known, ...others } = this.#all();
    if (known === undefined && request === undefined) return;
    const newest = Object.entries(others).slice(1 - MAX_FILES);
    try {
      await store.update(KEY, Object.fromEntries(request ? [...newest, [file, request]] : newest));
    } catch (error) {
      log.warn(`The MFA settings for ${file} could not be stored: ${String(error)}`);
    }
  }

  #all(): JsonObject {
    const all = this.#dependencies.store.get(KEY);
    return isJsonObject(all) ? all : {};
  }
}
