/**
 * Measures how much longer a function takes for sixteen times as many items: about 16 times if it is linear, 256 times
 * if it is quadratic. The result is based on the CPU time of the fastest runs, so that a busy machine hardly affects
 * it.
 *
 * @param run processes the given number of items
 */
export function growth(run: (items: number) => void, items = 400): number {
  const few = Math.max(Math.min(timeOf(run, items), timeOf(run, items)), 1_000);
  const first = timeOf(run, 16 * items);
  // A second run can only lower the result, so it is needed only if the first result is too high.
  const many = first / few < MAX_LINEAR_GROWTH ? first : Math.min(first, timeOf(run, 16 * items));
  return many / few;
}

/** A limit comfortably between linear growth (16) and quadratic growth (256). */
export const MAX_LINEAR_GROWTH = 100;

/** Returns the CPU time of a run in microseconds. */
export function timeOf(run: (items: number) => void, items: number): number {
  const start = process.cpuUsage();
  run(items);
  return process.cpuUsage(start).user;
}
