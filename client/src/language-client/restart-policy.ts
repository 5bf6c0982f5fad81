/** How often the language server is restarted automatically within {@link RESTART_WINDOW_MS}. */
export const MAX_RESTARTS = 4;

/** Ends of the server before this window do not count. */
export const RESTART_WINDOW_MS = 3 * 60_000;

/**
 * Decides whether the language server is restarted after it ended by itself. The default error handler of
 * vscode-languageclient, with the same numbers, cannot do it: its count cannot be reset when the user restarts the server,
 * and it is part of the client, whose own failed loads count here, too.
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

  /** Forgets all ends, because the user restarts the server. */
  reset(): void {
    this.#ends = [];
  }
}
