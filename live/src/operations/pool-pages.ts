import type { PoolGateway, PoolSummary } from '../gateway/pool-gateway.ts';

/** The number of pools of one step of a list. The service sends at most as many at once (API reference: MaxResults). */
const PAGE_SIZE = 60;

/** The pools of a Region, read page by page. */
export class PoolPages {
  readonly #pages: AsyncIterator<readonly PoolSummary[]>;
  readonly #pools: PoolSummary[] = [];
  #hasMore = true;

  constructor(gateway: Pick<PoolGateway, 'list'>) {
    this.#pages = gateway.list()[Symbol.asyncIterator]();
  }

  /** The pools that were read so far. */
  get pools(): readonly PoolSummary[] {
    return this.#pools;
  }

  /** Whether there may be more. */
  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** Reads up to a number of whole pages, since the service may send smaller ones. @throws LiveError */
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

/** Returns the pools whose name or ID contains a text, whatever its case. */
export function filterPools(pools: readonly PoolSummary[], text: string): readonly PoolSummary[] {
  const wanted = text.trim().toLowerCase();
  return pools.filter(({ id, name }) => [id, name].some((part) => part.toLowerCase().includes(wanted)));
}
