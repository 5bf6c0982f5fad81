import * as vscode from 'vscode';
import { pushFile } from '../flows/push-file.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { pushTools } from '../ui/push-tools.ts';
import { runLive } from '../ui/run-live.ts';
import { tellPush } from '../ui/tell-push.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.push`: makes the live pool what the file in the editor says. */
export function registerPush(services: Services): vscode.Disposable {
  const running = new Set<string>();
  return vscode.commands.registerCommand('userpool.push', async () => {
    const open = openPoolFile(vscode.l10n.t('Open a *.userpool.json file first: its text is what is pushed.'));
    if (!open) return;
    const { document, file } = open;
    if (running.has(file.key)) {
      void notify.info(vscode.l10n.t('A push of {0} is under way: answer its question first.', file.name));
      return;
    }
    running.add(file.key);
    await runLive(services, 'Push User Pool', async () => {
      const { version } = document;
      services.serviceDiagnostics.clear(document);
      const outcome = await pushFile(file, { ...pushTools(services, document.uri), bases: services.bases });
      tellPush(services, { name: file.name, document, version }, outcome);
    }).finally(() => running.delete(file.key));
  });
}
