import type { LanguageServer, ServerInput } from '../language-server.ts';
import { clientOptions } from './client-options.ts';
import { serverOf } from './client-server.ts';
import { ProcessClient } from './process-client.ts';
import { serverProcess, type ServerProcess } from './server-process.ts';

/** The language server in a process of its own; it is not started yet. */
export function createLanguageServer(input: ServerInput, process: ServerProcess): LanguageServer {
  const options = clientOptions(input);
  return serverOf(new ProcessClient('userpool', 'User Pools for Amazon Cognito', serverProcess(process), options));
}
