import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Treats a failed start like a closed connection. A client would otherwise keep it as its only start, and never start
 * again.
 */
export class RetryableStart {
  #closed = 0;

  /** Counts a closed connection. */
  onClosed(): void {
    this.#closed += 1;
  }

  /**
   * @param start may fail before there is a connection
   * @param close is called then
   * @throws what `start` throws
   */
  async run(start: () => Promise<void>, close: () => Promise<void>): Promise<void> {
    const before = this.#closed;
    try {
      await start();
    } catch (error) {
      if (this.#closed === before) await close();
      throw error;
    }
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- TypeScript asks for it in the base of a mixin.
type ClientClass = abstract new (...args: any[]) => BaseLanguageClient;

/** Extends a class of clients: they can start again after a failed start, and only log errors, without messages. */
export function makeRetryable<Base extends ClientClass>(Client: Base): Base {
  abstract class RetryableClient extends Client {
    readonly #start = new RetryableStart();

    override error(message: string, data?: unknown): void {
      super.error(message, data, false);
    }

    override start(): Promise<void> {
      return this.#start.run(
        () => super.start(),
        () => this.handleConnectionClosed(),
      );
    }

    protected override handleConnectionClosed(): Promise<void> {
      this.#start.onClosed();
      return super.handleConnectionClosed();
    }
  }
  return RetryableClient;
}
