/** The maximum number of automatic restarts of the language server within {@link RESTART_WINDOW_MS}. */
export const MAX_RESTARTS = 4;

/** The time window for counting exits of the server, in milliseconds. */
export const RESTART_WINDOW_MS = 3 * 60_000;

/**
 * Decides whether to restart the language server after an unexpected exit. Replaces the default error handler of
 * vscode-languageclient, which has the same limits but two drawbacks: its count cannot be reset when the user restarts
 * the server, and does not include failures to load the client itself.
 */
export class RestartPolicy {
  readonly #now: () => number;
  #ends: readonly number[] = [];

  /** @param now a monotonic clock, in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Counts an exit of the server. @returns what to do next */
  onEnded(): 'restart' | 'give-up' {
    const now = this.#now();
    this.#ends = [...this.#ends.filter((at) => now - at < RESTART_WINDOW_MS), now];
    return this.#ends.length > MAX_RESTARTS ? 'give-up' : 'restart';
  }

  /** Resets the count, because the user is restarting the server. */
  reset(): void {
    this.#ends = [];
  }
}
