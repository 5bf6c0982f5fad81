const FIRST_MS = 500;

/**
 * Returns the wait before a retry in milliseconds: exponential backoff with up to 50% jitter, so that concurrent
 * clients do not retry at the same time.
 * @param attempt the number of attempts so far, starting at 1
 */
export function backoffMs(attempt: number): number {
  return FIRST_MS * 2 ** (attempt - 1) * (1 + Math.random() / 2);
}
