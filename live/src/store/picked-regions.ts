import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { KeyValueStore, Log } from './key-value-store.ts';

/** The dependencies of {@link PickedRegions}. */
export interface PickedRegionsDependencies {
  readonly store: KeyValueStore;
  readonly log: Log;
}

const KEY = 'pickedRegions';

/** Stores the Regions that the user picked for each AWS profile, most recent first. */
export class PickedRegions {
  readonly #dependencies: PickedRegionsDependencies;

  constructor(dependencies: PickedRegionsDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the Regions picked for a profile. @param profile undefined for the default credentials */
  get(profile: string | undefined): readonly string[] {
    const regions = memberOf(this.#all(), keyOf(profile));
    return Array.isArray(regions) ? regions.filter((region) => typeof region === 'string') : [];
  }

  /** Stores a picked Region. Never throws. */
  async add(profile: string | undefined, region: string): Promise<void> {
    const { store, log } = this.#dependencies;
    const others = this.get(profile).filter((other) => other !== region);
    try {
      await store.update(KEY, { ...this.#all(), [keyOf(profile)]: [region, ...others] });
    } catch (error) {
      log.warn(`The picked Regions could not be stored: ${String(error)}`);
    }
  }

  #all(): JsonObject {
    const all = this.#dependencies.store.get(KEY);
    return isJsonObject(all) ? all : {};
  }
}

/**
 * Returns the key of a profile. The empty key stands for the default credentials, because no profile has an empty name.
 */
function keyOf(profile: string | undefined): string {
  return profile ?? '';
}
