import type { LiveAccess } from '#live/gateway';
import { filterPools, PoolPages } from '#live/operations';
import type { Target } from '../connection/target.ts';
import type { PoolNode, RegionNode, ViewNode } from './nodes.ts';

/** The state of a Region that the user opened in the view. */
interface OpenRegion {
  readonly node: RegionNode;
  /** The number of pages to read. */
  wanted: number;
  filter: string | undefined;
  pages: PoolPages | undefined;
  loading: Promise<PoolPages> | undefined;
}

/** The pools that the view shows for a Region. */
export interface ListedPools {
  readonly pools: readonly Pick<PoolNode, 'poolId' | 'name'>[];
  readonly hasMore: boolean;
  readonly filter: string | undefined;
}

/** Lists the pools in the Regions that are open in the view, and caches them until the view is refreshed. */
export class OpenRegions {
  readonly #regions = new Map<string, OpenRegion>();
  readonly #connect: (node: RegionNode) => ReturnType<LiveAccess['connect']>;

  /** @param connect opens a gateway to a Region with the profile of its node */
  constructor(connect: (node: RegionNode) => ReturnType<LiveAccess['connect']>) {
    this.#connect = connect;
  }

  /** Returns the node of a Region. Returns the same object every time, which VS Code needs to refresh the node. */
  nodeOf(profile: Target['profile'], region: string): RegionNode {
    return this.#of({ kind: 'region', profile: { name: profile }, region }).node;
  }

  filterOf(node: RegionNode): string | undefined {
    return this.#of(node).filter;
  }

  /** Sets the filter for pool names and IDs. @param filter empty to show all pools */
  setFilter(node: RegionNode, filter: string): void {
    this.#of(node).filter = filter.trim() === '' ? undefined : filter.trim();
  }

  /** Returns the Regions whose pools are cached and are not currently being read. */
  loaded(): readonly RegionNode[] {
    return [...this.#regions.values()].filter(({ pages, loading }) => pages && !loading).map(({ node }) => node);
  }

  /** Increases the number of pages to read by one. */
  requestMore(node: RegionNode): void {
    this.#of(node).wanted++;
  }

  /** Discards the cached pools of one Region or of all Regions. */
  discard(node?: ViewNode): void {
    const regions = node?.kind === 'region' ? [this.#of(node)] : this.#regions.values();
    for (const region of regions) Object.assign(region, { pages: undefined, loading: undefined, wanted: 1 });
  }

  /** Returns the pools of a Region. Reads all pages if there is a filter. @throws LiveError */
  async list(node: RegionNode): Promise<ListedPools> {
    const region = this.#of(node);
    // The iterator cannot be used again after an error.
    const loading = (region.loading ??= this.#load(region).catch((error: unknown) => {
      region.pages = undefined;
      throw error;
    }));
    try {
      const { pools, hasMore } = await loading;
      const { filter } = region;
      const shown = filter === undefined ? pools : filterPools(pools, filter);
      return { pools: shown.map(({ id, name }) => ({ poolId: id, name })), hasMore, filter };
    } finally {
      if (region.loading === loading) region.loading = undefined;
    }
  }

  async #load(region: OpenRegion): Promise<PoolPages> {
    const pages = (region.pages ??= new PoolPages(await this.#connect(region.node)));
    if (region.filter === undefined) await pages.readUpTo(region.wanted);
    else await pages.readAll();
    return pages;
  }

  #of(node: RegionNode): OpenRegion {
    const key = JSON.stringify([node.profile.name ?? null, node.region]);
    const known = this.#regions.get(key);
    if (known) return known;
    const opened = { node, wanted: 1, filter: undefined, pages: undefined, loading: undefined };
    this.#regions.set(key, opened);
    return opened;
  }
}
