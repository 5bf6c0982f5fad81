import * as vscode from 'vscode';
import type { RestartPolicy } from '../language-client/restart-policy.ts';
import type { LanguageServer } from '../language-client/language-server.ts';

/** `userpool.restartServer`: a new language server in place of the running one, or of one that ended. */
export function registerRestartServer(
  server: Pick<LanguageServer, 'start' | 'stop'>,
  restarts: RestartPolicy,
): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restartServer', async () => {
    restarts.reset();
    // One that does not answer any more is what somebody restarts it for.
    await server.stop().catch(() => undefined);
    // One that does not start is tried again, and in the end told of, by the server’s client itself.
    await server.start().catch(() => undefined);
  });
}
