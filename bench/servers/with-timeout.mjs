import { ANSWER_TIMEOUT } from '../lib/format.mjs';

/** There was no answer within the time that is waited. */
export class TimeoutError extends Error {}

/**
 * @template T
 * @param {Promise<T>} answer
 * @param {number} [patience] in milliseconds
 * @returns {Promise<T>}
 * @throws {TimeoutError} where it does not come
 */
export async function withTimeout(answer, patience = ANSWER_TIMEOUT) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((/** @type {(value: never) => void} */ _, reject) => {
    timer = setTimeout(() => reject(new TimeoutError()), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
