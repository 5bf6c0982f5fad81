import type { ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from '../client-options.ts';
import type { ServerEnds } from '../server/ends.ts';
import { Starts } from '../server/starts.ts';
import { packagedText } from './packaged-text.ts';
import { closingOnError } from './worker-reader.ts';

/**
 * The client of a language server in a worker; it is not started yet.
 * @param ends decides whether a server that ended is started again
 */
export function createLanguageClient(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel,
  rulesPage: Uri,
  ends: ServerEnds,
): LanguageClient {
  let running: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    running?.terminate();
    const worker = (running = await startWorker(extensionUri));
    const reader = closingOnError(new BrowserMessageReader(worker), worker);
    return { reader, writer: new BrowserMessageWriter(worker) };
  };
  return new WorkerClient('userpool', 'User Pools for Amazon Cognito', start, clientOptions(log, rulesPage, ends));
}

class WorkerClient extends LanguageClient {
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

/** Starts a worker on the server's text: VS Code starts none on an address in a remote. */
async function startWorker(extensionUri: Uri): Promise<Worker> {
  const script = new Blob([await packagedText(extensionUri, 'dist/server.js')], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script), { name: 'User Pools for Amazon Cognito' });
}
