import * as vscode from 'vscode';
import type { RestartPolicy } from '../language-client/restart-policy.ts';
import type { LanguageServer } from '../language-client/language-server.ts';

/** `userpool.restartServer`: restarts the language server, or starts it if it has stopped. */
export function registerRestartServer(
  server: Pick<LanguageServer, 'start' | 'stop'>,
  restarts: RestartPolicy,
): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.restartServer', async () => {
    restarts.reset();
    // The error is ignored, because the user may be restarting the server precisely because it does not respond.
    await server.stop().catch(() => undefined);
    // The error is ignored, because the client retries a failed start and reports the last failure.
    await server.start().catch(() => undefined);
  });
}
