import { MAX_DEPTH } from '#core/json';

/**
 * The bounds of an answer. A described pool with every setting at its limit has about 300 kB, 50 items in its longest
 * list and 10 levels.
 */
export const BOUNDS = {
  /** What one answer may have on the wire; nothing is read beyond. */
  bytes: 4_000_000,
  /** Objects and lists in each other. A pool is one level below its answer, and its file has to be readable again. */
  depth: MAX_DEPTH,
  /** Items of one list, members of one object. */
  items: 2_000,
  /** Values of any kind in the whole answer. */
  values: 20_000,
  /** Pages of one list of pools; an account may have 10,000 pools, 60 on a page. */
  pages: 500,
} as const;
