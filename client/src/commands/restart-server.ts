import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** `userpool.restartServer`: a new language server in place of the running one. */
export function registerRestartServer(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restartServer', async () => {
    // One that does not answer any more is what somebody restarts it for.
    await client.stop().catch(() => undefined);
    await client.start();
  });
}
