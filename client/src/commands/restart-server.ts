import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** `userpool.restartServer`: a new language server in place of the running one. */
export function registerRestartServer(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restartServer', () => client.restart());
}
