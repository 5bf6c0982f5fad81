import { MAX_DEPTH } from '#core/json';

/**
 * The limits of a response. The description of a pool with every setting at its limit has about 300 kB, 50 items in its
 * longest list and 10 levels.
 */
export const BOUNDS = {
  /** Size of one response on the wire; nothing is read beyond. */
  bytes: 4_000_000,
  /** Nesting of objects and lists. The pool is one level below its response, and its file must be readable again. */
  depth: MAX_DEPTH,
  /** Items of one list, or properties of one object. */
  items: 2_000,
  /** Values of any type in the whole response. */
  values: 20_000,
  /** Pages of one list of pools; an account may have 10,000 pools, 60 on a page. */
  pages: 500,
} as const;
