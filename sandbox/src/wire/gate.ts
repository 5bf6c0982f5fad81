/** Holds calls until it is opened. */
export class Gate {
  /** Resolves when the first call has reached the gate. */
  readonly reached: Promise<void>;
  readonly #opened: Promise<void>;
  #reach!: () => void;
  #open!: () => void;

  constructor() {
    this.reached = new Promise((resolve) => (this.#reach = resolve));
    this.#opened = new Promise((resolve) => (this.#open = resolve));
  }

  /** Lets all waiting and later calls pass. */
  release(): void {
    this.#open();
  }

  /** For the server: waits until the gate is open. */
  async pass(): Promise<void> {
    this.#reach();
    await this.#opened;
  }
}
