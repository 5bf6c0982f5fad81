import { LanguageClient } from 'vscode-languageclient/node';
import type { LanguageServer, ServerInput } from '../language-server.ts';
import { clientOptions } from './client-options.ts';
import { toLanguageServer } from './client-server.ts';
import { makeRetryable } from './retryable-start.ts';
import { serverProcess, type ServerProcess } from './server-process.ts';

const ProcessClient = makeRetryable(LanguageClient);

/** Creates the language server in a separate process, without starting it. */
export function createLanguageServer(input: ServerInput, process: ServerProcess): LanguageServer {
  const options = clientOptions(input);
  return toLanguageServer(
    new ProcessClient('userpool', 'User Pools for Amazon Cognito', serverProcess(process), options),
  );
}
