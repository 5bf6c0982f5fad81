/**
 * Gives the time of each write. No two readings are equal, so that LastModifiedDate always tells two writes apart,
 * however fast they follow each other.
 */
export class Clock {
  readonly #now: () => Date;
  #last = 0;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** The time now, or a millisecond after the last reading if that has not passed yet. */
  tick(): Date {
    this.#last = Math.max(this.#now().getTime(), this.#last + 1);
    return new Date(this.#last);
  }
}
