import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { CachedDescription } from '../operations/ports.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';
import type { PoolObserver } from '../gateway/observed-access.ts';
import { keyStart, resourceKey } from './resource-keys.ts';

/** What a {@link CachedDescriptions} works with. */
export interface CachedDescriptionsDependencies {
  /** Where what is known of a pool is stored. */
  readonly storeFor: (poolId: string) => KeyValueStore;
  readonly log: Log;
  readonly now: () => number;
  /** Is called when something else is known of a pool than before. */
  readonly onChange: () => void;
}

/** How many pools are stored: those that were seen last. */
export const MAX_DESCRIPTIONS = 50;

const PREFIX = 'seen';

/** In the place of a pool that was changed, or may have been, and was not seen since. */
interface ChangedPool {
  readonly changedAt: number;
}

/** Live pools as they were when they were last described. A pool is the same whichever file or profile it was read for. */
export class CachedDescriptions implements PoolObserver {
  readonly #dependencies: CachedDescriptionsDependencies;

  constructor(dependencies: CachedDescriptionsDependencies) {
    this.#dependencies = dependencies;
  }

  /** @returns undefined where the pool was not seen, or may have changed since */
  get(place: PoolPlace): CachedDescription | undefined {
    return readDescription(this.#storeFor(place), resourceKey(PREFIX, place));
  }

  /** Whether the pool was changed, or may have been, and was not seen since. */
  mayHaveChanged(place: PoolPlace): boolean {
    return readChangedAt(this.#storeFor(place).get(resourceKey(PREFIX, place))) !== undefined;
  }

  onDescribed(place: PoolPlace, described: JsonObject): void {
    this.#storeNewest(place, { described, at: this.#dependencies.now() });
  }

  onChanged(place: PoolPlace): void {
    this.#storeNewest(place, { changedAt: this.#dependencies.now() });
  }

  #storeNewest(place: PoolPlace, known: CachedDescription | ChangedPool): void {
    const store = this.#storeFor(place);
    this.#store(store, resourceKey(PREFIX, place), known);
    for (const key of oldestKeys(store)) this.#store(store, key, undefined);
    this.#dependencies.onChange();
  }

  #storeFor({ poolId }: PoolPlace): KeyValueStore {
    return this.#dependencies.storeFor(poolId);
  }

  /** Nobody waits for it: what cannot be stored is only unknown in the next session. */
  #store(store: KeyValueStore, key: string, known: CachedDescription | ChangedPool | undefined): void {
    const { log } = this.#dependencies;
    store.update(key, known).then(undefined, (error: unknown) => {
      log.warn(`What a live pool looked like could not be remembered: ${String(error)}`);
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

/** @returns when a pool was changed, or may have been, that was not seen since */
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
