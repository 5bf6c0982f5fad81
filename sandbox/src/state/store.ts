import { poolNotFound } from '../errors.ts';
import type { Pool } from './pool.ts';

/** The user pools of one account, in the order of their creation. */
export class Store {
  readonly #pools = new Map<string, Pool>();

  /** The pool with this id, wherever it is. */
  get(id: string): Pool | undefined {
    return this.#pools.get(id);
  }

  /**
   * The pool with this id as a caller in a region sees it.
   * Throws ResourceNotFoundException if there is none, or if it is in another region.
   */
  find(id: string | undefined, region: string): Pool {
    const pool = id === undefined ? undefined : this.#pools.get(id);
    if (pool?.region !== region) throw poolNotFound(String(id));
    return pool;
  }

  /** The pools of a region, oldest first. */
  in(region: string): Pool[] {
    return [...this.#pools.values()].filter((pool) => pool.region === region);
  }

  /** Keeps a new pool, or the next state of one that is here. */
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
