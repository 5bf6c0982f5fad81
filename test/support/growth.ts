/**
 * Returns how much longer something takes for sixteen times as much: about 16 where every item costs the same, 256 where
 * each item looks at every other. The time is the processor's, and the shortest of a few runs counts, so that a
 * busy machine matters little.
 * @param run does it for so many items
 */
export function growth(run: (items: number) => void, items = 400): number {
  const few = Math.max(Math.min(timeOf(run, items), timeOf(run, items)), 1_000);
  const first = timeOf(run, 16 * items);
  // A second run can only be shorter: it is needed only where the first is too long.
  const many = first / few < LINEAR ? first : Math.min(first, timeOf(run, 16 * items));
  return many / few;
}

/** Well apart from linear growth, which is 16, and from quadratic growth, which is 256. */
export const LINEAR = 100;

/** Returns the processor time of a run in microseconds. */
export function timeOf(run: (items: number) => void, items: number): number {
  const start = process.cpuUsage();
  run(items);
  return process.cpuUsage(start).user;
}
