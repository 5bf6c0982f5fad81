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
import { counted } from '../ui/words.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.copyAsCli`: the request that a push of the file in the editor would send, as a command for a terminal. */
export function registerCopyAsCli(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.copyAsCli', async (target?: unknown) => {
    const open = await openPoolFile('its push becomes the command.', target);
    if (!open) return;
    const { document, file } = open;
    await runLive(services, { title: vscode.l10n.t('Copy as AWS CLI Command'), file }, async () => {
      const planned = await planFile(file, { ...pushTools(services, document.uri), bases: services.bases });
      if (planned.kind !== 'planned') {
        if (planned.kind !== 'cancelled') tellPush(services, { name: file.name, document }, planned);
        return;
      }
      const { request, poolId, poolName, changes, dangers } = planned.plan;
      const options = cliOptions(document.uri, regionOf(poolId));
      const shell = options.shell === 'powershell' ? 'PowerShell 7.3 or newer' : 'bash, zsh and the like';
      await vscode.env.clipboard.writeText(toCliCommand(request, options));
      const copied = `Copied, for ${shell}: ${counted(changes.length, 'change')} to ${poolName}, with its complete configuration. It is right as long as nobody else changes the pool.`;
      if (dangers.length === 0) void notify.info(copied);
      else void notify.warning(`${copied} Dangerous: ${dangers.map(({ message }) => message).join(' ')}`);
    });
  });
}
