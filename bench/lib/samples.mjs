import { summarize } from './statistics.mjs';

/** What was measured, by name: the parts of a name are those of the table that it ends up in. */
export class Samples {
  /** @type {Map<string, number[]>} */
  #values = new Map();

  /**
   * @param {number} value Infinity where there was no answer in time
   * @param {...string} name
   */
  add(value, ...name) {
    const key = name.join(' / ');
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  /**
   * @param {...string} name
   * @returns {readonly number[]} none where nothing of that name was measured
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
