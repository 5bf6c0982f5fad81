import { PATIENCE } from '../lib/words.mjs';

/** There was no answer within the time that is waited. */
export class NoAnswer extends Error {}

/**
 * @template T
 * @param {Promise<T>} answer
 * @param {number} [patience] in milliseconds
 * @returns {Promise<T>}
 * @throws {NoAnswer} where it does not come
 */
export async function inTime(answer, patience = PATIENCE) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((/** @type {(value: never) => void} */ _, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
