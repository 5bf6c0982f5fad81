/**
 * Has a start that comes to nothing end as a connection does that closes. A client would keep it as its one start
 * otherwise, and never begin another.
 */
export class Starts {
  #ends = 0;

  /** The connection closed. */
  ended(): void {
    this.#ends += 1;
  }

  /**
   * @param start may fail before there is a connection that could close
   * @param end is called where it does
   * @throws what `start` throws
   */
  async run(start: () => Promise<void>, end: () => Promise<void>): Promise<void> {
    const before = this.#ends;
    try {
      await start();
    } catch (error) {
      if (this.#ends === before) await end();
      throw error;
    }
  }
}
