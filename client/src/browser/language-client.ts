import type { ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from '../client-options.ts';
import { packagedText } from './packaged-text.ts';

/** The client of a language server in a worker; it is not started yet. */
export function createLanguageClient(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel,
  rulesPage: Uri,
): LanguageClient {
  let running: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    running?.terminate();
    const worker = (running = await startWorker(extensionUri));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('userpool', 'User Pools for Amazon Cognito', start, clientOptions(log, rulesPage));
}

/** Starts a worker on the server's text: VS Code starts none on an address in a remote. */
async function startWorker(extensionUri: Uri): Promise<Worker> {
  const script = new Blob([await packagedText(extensionUri, 'dist/server.js')], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script), { name: 'User Pools for Amazon Cognito' });
}
