import { expect, it } from 'vitest';
import { filterPools, PoolPages } from '#live/operations';

const pools = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ id: `eu-west-1_${from + i}`, name: `Pool ${from + i}` }));

/** A list in pages of these sizes, and the number of pages that were read. */
function listOf(...sizes: number[]) {
  const read = { pages: 0 };
  const gateway = {
    async *list() {
      let from = 0;
      for (const size of sizes) {
        read.pages++;
        yield await Promise.resolve(pools(from, from + size));
        from += size;
      }
    },
  };
  return { pages: new PoolPages(gateway), read };
}

it('reads one page at a time', async () => {
  const { pages, read } = listOf(60, 60, 5);
  await pages.readUpTo(1);
  expect([pages.pools.length, pages.hasMore, read.pages]).toEqual([60, true, 1]);
  await pages.readUpTo(3);
  expect([pages.pools.length, pages.hasMore, read.pages]).toEqual([125, false, 3]);
});

it('completes a page that the service sent in parts, and detects the end of the list', async () => {
  const { pages, read } = listOf(20, 30);
  await pages.readUpTo(1);
  expect([pages.pools.length, pages.hasMore, read.pages]).toEqual([50, false, 2]);
});

it('reads all pools for a filter by name or ID', async () => {
  const { pages } = listOf(60, 60);
  await pages.readAll();
  expect(filterPools(pages.pools, ' pOOL 11 ').map(({ id }) => id)).toEqual(['eu-west-1_11', ...ids(110, 120)]);
  expect(filterPools(pages.pools, '_7').map(({ name }) => name)).toContain('Pool 7');
});

const ids = (from: number, to: number) => pools(from, to).map(({ id }) => id);
