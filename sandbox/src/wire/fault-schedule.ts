/** The calls to which a scheduled item applies. */
export interface ScheduleOptions {
  /** The number of calls. Default: 1. */
  readonly times?: number;
  /** The number of matching calls to skip first. Default: 0. */
  readonly skip?: number;
}

interface ScheduledItem<T> {
  readonly operation: string;
  readonly value: T;
  times: number;
  skip: number;
}

/** Items that are scheduled for calls to operations, in order. */
export class FaultSchedule<T> {
  #items: ScheduledItem<T>[] = [];

  /** Schedules an item for calls to an operation, or to any operation (`*`). */
  add(operation: string, value: T, { times = 1, skip = 0 }: ScheduleOptions = {}): void {
    this.#items.push({ operation, value, times, skip });
  }

  /** Returns the item that applies to the current call, if there is one. Counts the call. */
  take(operation: string): T | undefined {
    for (const item of this.#items) {
      if (item.operation !== '*' && item.operation !== operation) continue;
      if (item.skip > 0) {
        item.skip -= 1;
        continue;
      }
      item.times -= 1;
      this.#items = this.#items.filter(({ times }) => times > 0);
      return item.value;
    }
    return undefined;
  }

  clear(): void {
    this.#items = [];
  }
}
