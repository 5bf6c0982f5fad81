import { ANSWER_TIMEOUT } from '../lib/format.mjs';

/** There was no answer in time. */
export class TimeoutError extends Error {}

/**
 * Waits for an answer with a timeout.
 *
 * @template T
 * @param {Promise<T>} answer
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<T>}
 * @throws {TimeoutError} if there is none
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
