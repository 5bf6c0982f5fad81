import { Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from '../client-options.ts';

/** The client of a language server in a worker; it is not started yet. */
export function createLanguageClient(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel,
  rulesPage: Uri,
): LanguageClient {
  const script = Uri.joinPath(extensionUri, 'dist', 'server.js');
  let running: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    running?.terminate();
    const worker = (running = await startWorker(script));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('userpool', 'User Pools for Amazon Cognito', start, clientOptions(log, rulesPage));
}

/**
 * Starts a worker on a script of the extension's. It is fetched as VS Code fetches the extension itself, from wherever
 * that is; VS Code starts no worker on an address in a remote.
 */
async function startWorker(script: Uri): Promise<Worker> {
  const address = script.toString(true);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be fetched: ${answer.status} ${answer.statusText}`);
  const copy = URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' }));
  return new Worker(copy, { name: 'User Pools for Amazon Cognito' });
}
