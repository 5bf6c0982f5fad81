import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { CachedDescription } from '../operations/ports.ts';
import type { ResourcePlace } from '../gateway/pool-place.ts';
import type { PoolObserver } from '../gateway/observed-access.ts';
import { keyStart, resourceKey } from './resource-keys.ts';

/** The dependencies of {@link CachedDescriptions}. */
export interface CachedDescriptionsDependencies {
  /** Returns the store for data about a pool. */
  readonly storeFor: (poolId: string) => KeyValueStore;
  readonly log: Log;
  readonly now: () => number;
  readonly onChange: () => void;
}

/** The maximum number of resources (pools and their MFA settings). Those with the oldest descriptions are removed. */
export const MAX_DESCRIPTIONS = 100;

const PREFIX = 'seen';

/** The entry for a resource that was changed or might have been changed since its last description. */
interface ChangedPool {
  readonly changedAt: number;
}

/** Caches the last description of each live resource. All files and profiles share the cache. */
export class CachedDescriptions implements PoolObserver {
  readonly #dependencies: CachedDescriptionsDependencies;

  constructor(dependencies: CachedDescriptionsDependencies) {
    this.#dependencies = dependencies;
  }

  /** @returns undefined if the pool was never described, or may have changed since it was described */
  get(place: ResourcePlace): CachedDescription | undefined {
    return readDescription(this.#storeFor(place), resourceKey(PREFIX, place));
  }

  /** Whether the pool was changed or may have been changed, and has not been described since. */
  mayHaveChanged(place: ResourcePlace): boolean {
    return readChangedAt(this.#storeFor(place).get(resourceKey(PREFIX, place))) !== undefined;
  }

  onDescribed(place: ResourcePlace, described: JsonObject): void {
    this.#storeNewest(place, { described, at: this.#dependencies.now() });
  }

  onChanged(place: ResourcePlace): void {
    this.#storeNewest(place, { changedAt: this.#dependencies.now() });
  }

  #storeNewest(place: ResourcePlace, known: CachedDescription | ChangedPool): void {
    const store = this.#storeFor(place);
    this.#store(store, resourceKey(PREFIX, place), known);
    for (const key of oldestKeys(store)) this.#store(store, key, undefined);
    this.#dependencies.onChange();
  }

  #storeFor({ poolId }: ResourcePlace): KeyValueStore {
    return this.#dependencies.storeFor(poolId);
  }

  /** Writes without waiting. If that fails, the only consequence is that the next session does not see the change. */
  #store(store: KeyValueStore, key: string, known: CachedDescription | ChangedPool | undefined): void {
    const { log } = this.#dependencies;
    store.update(key, known).then(undefined, (error: unknown) => {
      log.warn(`The description of a live pool could not be cached: ${String(error)}`);
    });
  }
}

function oldestKeys(store: KeyValueStore): readonly string[] {
  const keys = store.keys().filter((key) => key.startsWith(keyStart(PREFIX)));
  if (keys.length <= MAX_DESCRIPTIONS) return [];
  const newestFirst = keys
    .map((key) => ({ key, at: readDescription(store, key)?.at ?? readChangedAt(store.get(key)) ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .map(({ key }) => key);
  return newestFirst.slice(MAX_DESCRIPTIONS);
}

/** @returns the time of the change, or undefined if the pool has been described since */
function readChangedAt(stored: unknown): number | undefined {
  const changedAt = isJsonObject(stored) ? memberOf(stored, 'changedAt') : undefined;
  return typeof changedAt === 'number' ? changedAt : undefined;
}

function readDescription(store: KeyValueStore, key: string): CachedDescription | undefined {
  const stored = store.get(key);
  if (!isJsonObject(stored)) return undefined;
  const described = memberOf(stored, 'described');
  const at = memberOf(stored, 'at');
  return isJsonObject(described) && typeof at === 'number' ? { described, at } : undefined;
}
