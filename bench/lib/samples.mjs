import { summarize } from './statistics.mjs';

/** The measured values by name. The parts of a name correspond to the tables. */
export class Samples {
  /** @type {Map<string, number[]>} */
  #values = new Map();

  /**
   * @param {number} value Infinity if there was no answer in time
   * @param {...string} name
   */
  add(value, ...name) {
    const key = name.join(' / ');
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  /**
   * @param {...string} name
   * @returns {readonly number[]} empty if nothing was measured under that name
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
