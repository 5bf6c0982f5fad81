import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { KeyValueStore, Log } from './key-value-store.ts';

/** The dependencies of {@link PoolProfiles}. */
export interface PoolProfilesDependencies {
  readonly store: KeyValueStore;
  readonly log: Log;
  /** Called when the profile of a pool changes. */
  readonly onChange: () => void;
}

const KEY = 'poolProfiles';

/**
 * Stores the AWS profile that each pool was pulled with. Files of pools in several accounts can be open at the same
 * time, and each is pushed with its own profile.
 */
export class PoolProfiles {
  readonly #dependencies: PoolProfilesDependencies;

  constructor(dependencies: PoolProfilesDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Returns the profile of a pool. Undefined if no profile is stored or the pool was pulled with the default
   * credentials.
   */
  get(poolId: string): string | undefined {
    const profile = memberOf(this.#all(), poolId);
    return typeof profile === 'string' ? profile : undefined;
  }

  /** Stores the profile of a pool. Never throws. @param profile undefined for the default credentials */
  async set(poolId: string, profile: string | undefined): Promise<void> {
    if (this.get(poolId) === profile) return;
    const { store, log, onChange } = this.#dependencies;
    const { [poolId]: _, ...others } = this.#all();
    try {
      await store.update(KEY, profile === undefined ? others : { ...others, [poolId]: profile });
      onChange();
    } catch (error) {
      log.warn(`The profile of ${poolId} could not be stored: ${String(error)}`);
    }
  }

  #all(): JsonObject {
    const all = this.#dependencies.store.get(KEY);
    return isJsonObject(all) ? all : {};
  }
}
