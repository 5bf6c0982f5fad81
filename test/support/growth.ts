/**
 * Returns how much longer something takes for sixteen times as much: about 16 where every item costs the same, 256 where
 * each item looks at every other. The time is the processor's, and the shortest of a few runs counts, so that a
 * busy machine matters little.
 * @param run does it for so many items
 */
export function growth(run: (items: number) => void, items = 400): number {
  const few = shortest(() => run(items));
  const many = shortest(() => run(16 * items));
  return many / few;
}

/** Well apart from linear growth, which is 16, and from quadratic growth, which is 256. */
export const LINEAR = 100;

function shortest(run: () => void): number {
  const times = Array.from({ length: 2 }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user;
  });
  return Math.max(Math.min(...times), 1_000);
}
