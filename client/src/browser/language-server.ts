import type { Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from '../language-client/node/client-options.ts';
import { toLanguageServer } from '../language-client/node/client-server.ts';
import { makeRetryable } from '../language-client/node/retryable-start.ts';
import type { LanguageServer, ServerInput } from '../language-client/language-server.ts';
import { packagedText } from './packaged-text.ts';
import { closeOnError } from './worker-reader.ts';

/** Creates the language server in a worker, without starting it. */
export function createLanguageServer(input: ServerInput, extensionUri: Uri): LanguageServer {
  let running: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    running?.terminate();
    const worker = (running = await startWorker(extensionUri));
    const reader = closeOnError(new BrowserMessageReader(worker), worker);
    return { reader, writer: new BrowserMessageWriter(worker) };
  };
  const client = new WorkerClient('userpool', 'User Pools for Amazon Cognito', start, clientOptions(input));
  client.onRequest(PACKAGED_SCRIPT, (name: unknown) => scriptText(extensionUri, name));
  return toLanguageServer(client);
}

/** A copy of PACKAGED_SCRIPT in `#core/editor/protocol`, because this bundle does not include that module. */
const PACKAGED_SCRIPT = 'userpool/packagedScript';

/** Returns the text of a script that the server loads on demand. @throws Error for any other file */
export function scriptText(extensionUri: Uri, name: unknown): Promise<string> {
  if (name !== 'yaml.js') throw new Error(`The language server has no script ${String(name)}.`);
  return packagedText(extensionUri, 'dist/yaml.js');
}

const WorkerClient = makeRetryable(LanguageClient);

/** Starts a worker from the server's source text, because VS Code cannot start one from a remote URL. */
async function startWorker(extensionUri: Uri): Promise<Worker> {
  const script = new Blob([await packagedText(extensionUri, 'dist/server.js')], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script), { name: 'User Pools for Amazon Cognito' });
}
