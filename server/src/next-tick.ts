/** Exists in Node, not in a worker. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/**
 * Calls back in a later iteration of the event loop, after the messages that were due already. (The connection's own
 * scheduling cannot be used: in a worker it runs microtasks.)
 */
export function onNextTick(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}
