import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { profileItems } from '../ui/profile-items.ts';
import { runLive } from '../ui/run-live.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.selectProfile`: the AWS profile of this workspace, or of the user where no folder is open. */
export function registerSelectProfile({ access, ...services }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.selectProfile', () =>
    runLive({ access, ...services }, { title: vscode.l10n.t('Select AWS Profile'), file: undefined }, async () => {
      const settings = vscode.workspace.getConfiguration('userpool');
      const current = settings.get<string>('profile') ?? '';
      const profiles = await access.profiles();
      const items = profileItems(profiles).map((item) =>
        (item.profile ?? '') === current ? { ...item, description: `${item.description ?? ''} (in use)`.trim() } : item,
      );
      const picked = await vscode.window.showQuickPick(items, {
        title: 'AWS profile for pull, push and compare',
        placeHolder:
          profiles.length === 0 ? 'This machine has no AWS profiles: see `aws configure` or `aws configure sso`.' : '',
      });
      if (!picked) return;
      const here = vscode.workspace.workspaceFolders !== undefined;
      const target = here ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
      await settings.update('profile', picked.profile ?? '', target);
      void notify.info(`${picked.label} ${here ? 'is used in this workspace' : 'is used from now on'}.`);
    }),
  );
}
