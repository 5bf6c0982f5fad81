import type { Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from '../language-client/node/client-options.ts';
import { serverOf } from '../language-client/node/client-server.ts';
import { Starts } from '../language-client/node/retryable-start.ts';
import type { LanguageServer, ServerInput } from '../language-client/language-server.ts';
import { packagedText } from './packaged-text.ts';
import { closingOnError } from './worker-reader.ts';

/** The language server in a worker; it is not started yet. */
export function createLanguageServer(input: ServerInput, extensionUri: Uri): LanguageServer {
  let running: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    running?.terminate();
    const worker = (running = await startWorker(extensionUri));
    const reader = closingOnError(new BrowserMessageReader(worker), worker);
    return { reader, writer: new BrowserMessageWriter(worker) };
  };
  const client = new WorkerClient('userpool', 'User Pools for Amazon Cognito', start, clientOptions(input));
  client.onRequest(PACKAGED_SCRIPT, (name: unknown) => scriptText(extensionUri, name));
  return serverOf(client);
}

/** PACKAGED_SCRIPT of `#core/editor/protocol`, of which nothing is in this bundle. */
const PACKAGED_SCRIPT = 'userpool/packagedScript';

/** The text of a script that the server loads later. @throws Error for any other file */
export function scriptText(extensionUri: Uri, name: unknown): Promise<string> {
  if (name !== 'yaml.js') throw new Error(`The language server has no script ${String(name)}.`);
  return packagedText(extensionUri, 'dist/yaml.js');
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
