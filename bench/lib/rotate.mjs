/**
 * Returns the order of measurements in a run. Each run begins with another item, so that no item always meets a warm or cold
 * machine.
 *
 * @template T
 * @param {readonly T[]} things
 * @param {number} run from 0
 * @returns {T[]}
 */
export function rotate(things, run) {
  const first = things.length === 0 ? 0 : run % things.length;
  return [...things.slice(first), ...things.slice(0, first)];
}
