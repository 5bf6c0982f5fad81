/** Node's; a worker has none. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/**
 * Calls back in another turn of the event loop, after the messages that were due already. (The turns of the
 * connection itself are none in a worker, where it counts microtasks.)
 */
export function inAnotherTurn(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}
