import type { PoolGateway, PoolSummary } from '../gateway/pool-gateway.ts';

/** The number of pools that are listed at a time. It equals the service's maximum (API reference: MaxResults). */
const PAGE_SIZE = 60;

/** The pools in a Region, read page by page. */
export class PoolPages {
  readonly #pages: AsyncIterator<readonly PoolSummary[]>;
  readonly #pools: PoolSummary[] = [];
  #hasMore = true;

  constructor(gateway: Pick<PoolGateway, 'list'>) {
    this.#pages = gateway.list()[Symbol.asyncIterator]();
  }

  /** The pools that have been read. */
  get pools(): readonly PoolSummary[] {
    return this.#pools;
  }

  /** Whether there might be more pools. */
  get hasMore(): boolean {
    return this.#hasMore;
  }

  /**
   * Reads until there are enough pools to fill the given number of pages, even if the service's pages are smaller.
   * @throws LiveError
   */
  async readUpTo(pages: number): Promise<void> {
    while (this.#hasMore && this.#pools.length < pages * PAGE_SIZE) {
      const page = await this.#pages.next();
      if (page.done) this.#hasMore = false;
      else this.#pools.push(...page.value);
    }
  }

  /** Reads all pools. @throws LiveError */
  async readAll(): Promise<void> {
    await this.readUpTo(Infinity);
  }
}

/** Returns the pools whose name or ID contains the given string. Ignores case. */
export function filterPools(pools: readonly PoolSummary[], text: string): readonly PoolSummary[] {
  const wanted = text.trim().toLowerCase();
  return pools.filter(({ id, name }) => [id, name].some((part) => part.toLowerCase().includes(wanted)));
}
