import { ANSWER_TIMEOUT } from '../lib/format.mjs';

/** The error thrown after a timeout. */
export class TimeoutError extends Error {}

/**
 * Waits for a response, but no longer than the timeout.
 *
 * @template T
 * @param {Promise<T>} answer
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<T>}
 * @throws {TimeoutError} after the timeout
 */
export async function withTimeout(answer, timeout = ANSWER_TIMEOUT) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const timedOut = new Promise((/** @type {(value: never) => void} */ _, reject) => {
    timer = setTimeout(() => reject(new TimeoutError()), timeout);
  });
  try {
    return await Promise.race([answer, timedOut]);
  } finally {
    clearTimeout(timer);
  }
}
