import * as vscode from 'vscode';
import { pushFile } from '../flows/push-file.ts';
import { pushFailure } from '../flows/push-failure.ts';
import type { Services } from '../services.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { pushTools } from '../ui/push-tools.ts';
import { runLive } from '../ui/run-live.ts';
import { tellPush } from '../ui/tell-push.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.push`: makes the live pool what the file in the editor says. */
export function registerPush(services: Services): vscode.Disposable {
  const running = new Set<string>();
  return vscode.commands.registerCommand('userpool.push', async (target?: unknown) => {
    const open = await openPoolFile('its text is what is pushed.', target);
    if (!open) return;
    const { document, file } = open;
    if (running.has(file.key)) {
      void notify.info(`A push of ${file.name} is under way: answer its question first.`);
      return;
    }
    running.add(file.key);
    const title = vscode.l10n.t('Push User Pool');
    await runLive(services, { title, file }, async () => {
      const { version } = document;
      services.serviceDiagnostics.clear(document);
      const outcome = await pushFile(file, { ...pushTools(services, document.uri), bases: services.bases });
      tellPush(services, { name: file.name, document, version }, outcome);
      const why = pushFailure(outcome);
      if (why !== undefined) services.runs.failed(file.key, { title, why });
    }).finally(() => running.delete(file.key));
  });
}
