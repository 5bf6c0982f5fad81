import { l10n, Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { LANGUAGE } from './ui/editor-file.ts';

/** The language server's client; it is not started yet. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=0'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: log,
    initializationOptions: {
      // VS Code has the command that opens the next list of suggestions; other clients may not.
      triggerSuggestCommand: true,
      ruleLink: Uri.joinPath(context.extensionUri, 'docs', 'rules.md').toString(),
      translations: l10n.bundle,
    },
  };
  return new LanguageClient('userpool', 'User Pools for Amazon Cognito', server, options);
}
