import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Treats a failed start like a closed connection. Otherwise, the client would cache the failure and never try to start
 * again.
 */
export class RetryableStart {
  #closed = 0;
  #pending = 0;

  /** The number of starts that have neither succeeded nor failed yet. */
  get pending(): number {
    return this.#pending;
  }

  /** Records that a connection was closed. */
  onClosed(): void {
    this.#closed += 1;
  }

  /**
   * Starts the client.
   * @param start starts the client; may fail before there is a connection
   * @param close called if `start` fails and no connection was closed
   * @throws the error of `start`
   */
  async run(start: () => Promise<void>, close: () => Promise<void>): Promise<void> {
    const before = this.#closed;
    this.#pending += 1;
    try {
      await start();
    } catch (error) {
      if (this.#closed === before) await close();
      throw error;
    } finally {
      this.#pending -= 1;
    }
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- TypeScript requires it for the base of a mixin.
type ClientClass = abstract new (...args: any[]) => BaseLanguageClient;

/** Extends a client class so that it can start again after a failed start, and logs errors without a notification. */
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

    /**
     * Does nothing while the client is still starting but already reports itself as running. The library calls this
     * method when it cannot send `initialized`. The original method would wait for the server that has already exited,
     * and then disconnect the next one.
     */
    override stop(timeout?: number): Promise<void> {
      return this.#start.pending > 0 && this.isRunning() ? Promise.resolve() : super.stop(timeout);
    }

    protected override handleConnectionClosed(): Promise<void> {
      this.#start.onClosed();
      return super.handleConnectionClosed();
    }
  }
  return RetryableClient;
}
