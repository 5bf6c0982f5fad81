import { Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.ts';

/** The client of a language server in a process of its own; it is not started yet. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=0'] } },
  };
  const options = clientOptions(log, Uri.joinPath(context.extensionUri, 'docs', 'rules.md'));
  return new LanguageClient('userpool', 'User Pools for Amazon Cognito', server, options);
}
