/** How often the language server is started again by itself within {@link WITHIN}. */
export const MOST_RESTARTS = 4;

/** Ends that are longer ago count no more; milliseconds. */
export const WITHIN = 3 * 60_000;

/** Remembers when the language server ended by itself, and decides whether it is started again. */
export class ServerEnds {
  readonly #now: () => number;
  #ends: readonly number[] = [];

  /** @param now the time in milliseconds; it may stand anywhere, and must not go back, as a machine's clock may */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes note of an end. @returns what is to be done about it */
  add(): 'restart' | 'give-up' {
    const now = this.#now();
    this.#ends = [...this.#ends.filter((at) => now - at < WITHIN), now];
    return this.#ends.length > MOST_RESTARTS ? 'give-up' : 'restart';
  }

  /** Somebody starts it anew: what was before counts no more. */
  forget(): void {
    this.#ends = [];
  }
}
