/** A gate that holds calls until it is opened. */
export class Gate {
  /** Resolves when the first call reaches the gate. */
  readonly reached: Promise<void>;
  readonly #opened: Promise<void>;
  #reach!: () => void;
  #open!: () => void;

  constructor() {
    this.reached = new Promise((resolve) => (this.#reach = resolve));
    this.#opened = new Promise((resolve) => (this.#open = resolve));
  }

  /** Opens the gate for all waiting and later calls. */
  release(): void {
    this.#open();
  }

  /** Waits until the gate is open. Called by the server. */
  async pass(): Promise<void> {
    this.#reach();
    await this.#opened;
  }
}
