import { summarize } from './statistics.mjs';

/** The measured values by name. A name has several parts, such as size, mode and server. */
export class Samples {
  /** @type {Map<string, number[]>} */
  #values = new Map();

  /**
   * @param {number} value Infinity after a timeout
   * @param {...string} name
   */
  add(value, ...name) {
    const key = name.join(' / ');
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  /**
   * @param {...string} name
   * @returns {readonly number[]} empty if there are no values with that name
   */
  of(...name) {
    return this.#values.get(name.join(' / ')) ?? [];
  }

  /**
   * @param {...string} name
   * @returns {import('./statistics.mjs').Summary | undefined}
   */
  summary(...name) {
    const values = this.of(...name);
    return values.length === 0 ? undefined : summarize(values);
  }

  /** @param {...string} name */
  median(...name) {
    return this.summary(...name)?.median;
  }
}
