/**
 * Returns the order of the measurements in a run. Each run starts with a different item, so no item is measured first
 * every time.
 *
 * @template T
 * @param {readonly T[]} things
 * @param {number} run starts at 0
 * @returns {T[]}
 */
export function rotate(things, run) {
  const first = things.length === 0 ? 0 : run % things.length;
  return [...things.slice(first), ...things.slice(0, first)];
}
