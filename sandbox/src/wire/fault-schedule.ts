/** How often something is to happen. */
export interface CueOptions {
  /** For how many calls; default 1. */
  readonly times?: number;
  /** How many matching calls to let pass first; default 0. */
  readonly skip?: number;
}

interface Cue<T> {
  readonly operation: string;
  readonly what: T;
  times: number;
  skip: number;
}

/** Things waiting for a call of their operation, first come first served. */
export class Cues<T> {
  #waiting: Cue<T>[] = [];

  /** Puts something in line for calls of an operation, or of any (`*`). */
  add(operation: string, what: T, { times = 1, skip = 0 }: CueOptions = {}): void {
    this.#waiting.push({ operation, what, times, skip });
  }

  /** What is to happen to a call of this operation now, if anything. Counts the call. */
  take(operation: string): T | undefined {
    for (const cue of this.#waiting) {
      if (cue.operation !== '*' && cue.operation !== operation) continue;
      if (cue.skip > 0) {
        cue.skip -= 1;
        continue;
      }
      cue.times -= 1;
      this.#waiting = this.#waiting.filter(({ times }) => times > 0);
      return cue.what;
    }
    return undefined;
  }

  clear(): void {
    this.#waiting = [];
  }
}
