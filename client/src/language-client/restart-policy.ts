/** The maximum number of automatic restarts of the language server within {@link RESTART_WINDOW_MS}. */
export const MAX_RESTARTS = 4;

/** The window for counting ends of the server, in milliseconds. */
export const RESTART_WINDOW_MS = 3 * 60_000;

/**
 * Decides whether the language server is restarted after an unexpected end. Replaces the default error handler of
 * vscode-languageclient, which has the same limits, but whose count cannot be reset when the user restarts the server,
 * and which cannot count failures to load the client itself.
 */
export class RestartPolicy {
  readonly #now: () => number;
  #ends: readonly number[] = [];

  /** @param now a monotonic clock, in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Counts an end of the server. @returns what to do about it */
  onEnded(): 'restart' | 'give-up' {
    const now = this.#now();
    this.#ends = [...this.#ends.filter((at) => now - at < RESTART_WINDOW_MS), now];
    return this.#ends.length > MAX_RESTARTS ? 'give-up' : 'restart';
  }

  /** Resets the count, because the user restarts the server. */
  reset(): void {
    this.#ends = [];
  }
}
