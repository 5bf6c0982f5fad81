/**
 * The most levels of objects and lists that a file or a described pool may have: far beyond any pool, and few enough for
 * every function that walks a value recursively.
 */
export const MAX_DEPTH = 200;
