import { MAX_DEPTH } from '#core/json';

/**
 * The limits for a response. The description of a pool with all settings at their limits is about 300 kB long and 10
 * levels deep, and its longest list has 50 items.
 */
export const BOUNDS = {
  /** The size of a response on the wire. Reading stops at the limit. */
  bytes: 4_000_000,
  /** The nesting depth of a pool. The pool is one level below the response's root. Pool files have the same limit. */
  depth: MAX_DEPTH,
  /** The number of items in a list, or of properties in an object. */
  items: 2_000,
  /** The number of values in the whole response. */
  values: 20_000,
  /** The number of pages in a list of pools. An account can have 10,000 pools; a page contains 60. */
  pages: 500,
} as const;
