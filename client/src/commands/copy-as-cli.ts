import * as vscode from 'vscode';
import { regionOf } from '#pool/fields';
import { toCliCommand } from '#pool/sync';
import { planFile } from '../flows/plan-file.ts';
import type { Services } from '../services.ts';
import { cliOptions } from '../ui/cli-options.ts';
import { openPoolFile } from '../ui/editor-file.ts';
import { pushTools } from '../ui/push-tools.ts';
import { runLive } from '../ui/run-live.ts';
import { tellPush } from '../ui/tell-push.ts';
import { notify } from '../ui/notify.ts';
import { copiedCommand } from '../ui/words.ts';

/** `userpool.copyAsCli`: the request that a push of the file in the editor would send, as a command for a terminal. */
export function registerCopyAsCli(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.copyAsCli', async () => {
    const open = openPoolFile(vscode.l10n.t('Open a *.userpool.json file first: its push becomes the command.'));
    if (!open) return;
    const { document, file } = open;
    await runLive(services, 'Copy as AWS CLI Command', async () => {
      const planned = await planFile(file, { ...pushTools(services, document.uri), bases: services.bases });
      if (planned.kind !== 'planned') {
        if (planned.kind !== 'cancelled') tellPush(services, { name: file.name, document }, planned);
        return;
      }
      const { request, poolId, dangers } = planned.plan;
      const options = cliOptions(document.uri, regionOf(poolId));
      await vscode.env.clipboard.writeText(toCliCommand(request, options));
      void notify[dangers.length === 0 ? 'info' : 'warning'](copiedCommand(planned.plan, options.shell));
    });
  });
}
