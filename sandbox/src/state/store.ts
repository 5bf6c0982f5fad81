import { poolNotFound } from '../errors.ts';
import type { Pool } from './pool.ts';

/** The user pools of an account in the order of creation. */
export class Store {
  readonly #pools = new Map<string, Pool>();

  /** Returns the pool with the given ID in any Region. */
  get(id: string): Pool | undefined {
    return this.#pools.get(id);
  }

  /**
   * Returns the pool with the given ID in a Region.
   * @throws ResourceNotFoundException if there is no such pool in the Region
   */
  find(id: string | undefined, region: string): Pool {
    const pool = id === undefined ? undefined : this.#pools.get(id);
    if (pool?.region !== region) throw poolNotFound(String(id));
    return pool;
  }

  /** Returns a Region's pools, oldest first. */
  in(region: string): Pool[] {
    return [...this.#pools.values()].filter((pool) => pool.region === region);
  }

  /** Stores a new pool or the new state of an existing pool. */
  save(pool: Pool): void {
    this.#pools.set(pool.id, pool);
  }

  remove(id: string): void {
    this.#pools.delete(id);
  }

  ids(): string[] {
    return [...this.#pools.keys()];
  }
}
