import { LanguageClient } from 'vscode-languageclient/node';
import { Starts } from './retryable-start.ts';

/** The client of a language server in a process of its own. */
export class ProcessClient extends LanguageClient {
  readonly #starts = new Starts();

  /** To the log alone: what a user has to know is told in our words. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override start(): Promise<void> {
    return this.#starts.run(
      () => super.start(),
      () => this.handleConnectionClosed(),
    );
  }

  protected override handleConnectionClosed(): Promise<void> {
    this.#starts.ended();
    return super.handleConnectionClosed();
  }
}
