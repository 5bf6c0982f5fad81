/**
 * The order in which things are measured in one run: each run begins with another, so that none is always the one that
 * finds the machine warm, or cold.
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
