import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { CachedDescription } from '../operations/ports.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';
import type { PoolObserver } from '../gateway/observed-access.ts';
import { keyStart, resourceKey } from './resource-keys.ts';

/** What a {@link CachedDescriptions} works with. */
export interface CachedDescriptionsParts {
  /** Where what is known of a pool is kept. */
  readonly mementoOf: (poolId: string) => KeyValueStore;
  readonly log: Log;
  readonly now: () => number;
  /** Is called when something else is known of a pool than before. */
  readonly changed: () => void;
}

/** How many pools are kept: those that were seen last. */
export const MOST_SEEN = 50;

const PREFIX = 'seen';

/** In the place of a pool that was changed, or may have been, and was not seen since. */
interface ChangedPool {
  readonly changedAt: number;
}

/** Live pools as they were when they were last described. A pool is the same whichever file or profile it was read for. */
export class CachedDescriptions implements PoolObserver {
  readonly #parts: CachedDescriptionsParts;

  constructor(parts: CachedDescriptionsParts) {
    this.#parts = parts;
  }

  /** @returns undefined where the pool was not seen, or may have changed since */
  get(place: PoolPlace): CachedDescription | undefined {
    return seenAt(this.#mementoOf(place), resourceKey(PREFIX, place));
  }

  /** Whether the pool was changed, or may have been, and was not seen since. */
  mayHaveChanged(place: PoolPlace): boolean {
    return changedIn(this.#mementoOf(place).get(resourceKey(PREFIX, place))) !== undefined;
  }

  onDescribed(place: PoolPlace, described: JsonObject): void {
    this.#keepNewest(place, { described, at: this.#parts.now() });
  }

  onChanged(place: PoolPlace): void {
    this.#keepNewest(place, { changedAt: this.#parts.now() });
  }

  #keepNewest(place: PoolPlace, known: CachedDescription | ChangedPool): void {
    const memento = this.#mementoOf(place);
    this.#keep(memento, resourceKey(PREFIX, place), known);
    for (const key of oldestIn(memento)) this.#keep(memento, key, undefined);
    this.#parts.changed();
  }

  #mementoOf({ poolId }: PoolPlace): KeyValueStore {
    return this.#parts.mementoOf(poolId);
  }

  /** Nobody waits for it: what cannot be kept is only unknown in the next session. */
  #keep(memento: KeyValueStore, key: string, known: CachedDescription | ChangedPool | undefined): void {
    const { log } = this.#parts;
    memento.update(key, known).then(undefined, (error: unknown) => {
      log.warn(`What a live pool looked like could not be remembered: ${String(error)}`);
    });
  }
}

function oldestIn(memento: KeyValueStore): readonly string[] {
  const keys = memento.keys().filter((key) => key.startsWith(keyStart(PREFIX)));
  if (keys.length <= MOST_SEEN) return [];
  const newestFirst = keys
    .map((key) => ({ key, at: seenAt(memento, key)?.at ?? changedIn(memento.get(key)) ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .map(({ key }) => key);
  return newestFirst.slice(MOST_SEEN);
}

/** @returns when a pool was changed, or may have been, that was not seen since */
function changedIn(kept: unknown): number | undefined {
  const changedAt = isJsonObject(kept) ? memberOf(kept, 'changedAt') : undefined;
  return typeof changedAt === 'number' ? changedAt : undefined;
}

function seenAt(memento: KeyValueStore, key: string): CachedDescription | undefined {
  const kept = memento.get(key);
  if (!isJsonObject(kept)) return undefined;
  const described = memberOf(kept, 'described');
  const at = memberOf(kept, 'at');
  return isJsonObject(described) && typeof at === 'number' ? { described, at } : undefined;
}
