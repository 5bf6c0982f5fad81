import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerEnds } from '../server/ends.ts';

/** `userpool.restartServer`: a new language server in place of the running one, or of one that ended. */
export function registerRestartServer(
  client: Pick<BaseLanguageClient, 'start' | 'stop'>,
  ends: ServerEnds,
): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restartServer', async () => {
    ends.forget();
    // One that does not answer any more is what somebody restarts it for.
    await client.stop().catch(() => undefined);
    // One that does not start is tried again, and in the end told of, by the client itself.
    await client.start().catch(() => undefined);
  });
}
