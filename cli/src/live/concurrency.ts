/**
 * The maximum number of pools that are read at the same time. The service's quota allows more requests per second, and
 * the SDK retries throttled requests.
 */
const MAX_CONCURRENT = 8;

/**
 * Runs a task for each item, a few at a time.
 * @param signal when aborted, no more tasks are started, and their results are missing
 * @returns the results in the order of the items
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  signal: AbortSignal,
  task: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const waiting = [...items.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const [index, item] = next;
      results.set(index, await task(item, index));
    }
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT }, work));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
