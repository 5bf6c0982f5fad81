import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { profileItems } from '../ui/profile-items.ts';
import { runLive } from '../ui/run-live.ts';
import { notify } from '../ui/notify.ts';

/** `userpool.selectProfile`: the AWS profile of this workspace, or of the user where no folder is open. */
export function registerSelectProfile({ access, ...services }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.selectProfile', () =>
    runLive({ access, ...services }, { command: 'userpool.selectProfile' }, async () => {
      const settings = vscode.workspace.getConfiguration('userpool');
      const current = settings.get<string>('profile') ?? '';
      const profiles = await access.profiles();
      const inUse = vscode.l10n.t('in use');
      const items = profileItems(profiles).map((item) =>
        (item.profile ?? '') === current
          ? { ...item, description: [...(item.description === undefined ? [] : [item.description]), inUse].join(' · ') }
          : item,
      );
      const picked = await vscode.window.showQuickPick(items, {
        title: vscode.l10n.t('AWS profile for pull, push and compare'),
        placeHolder:
          profiles.length === 0
            ? vscode.l10n.t('This machine has no AWS profiles: see `aws configure` or `aws configure sso`.')
            : '',
      });
      if (!picked) return;
      const here = vscode.workspace.workspaceFolders !== undefined;
      const target = here ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
      await settings.update('profile', picked.profile ?? '', target);
      void notify.info(here ? usedHere(picked.profile) : usedEverywhere(picked.profile));
    }),
  );
}

function usedHere(profile: string | undefined): string {
  return profile === undefined
    ? vscode.l10n.t('This workspace uses the default credentials from now on.')
    : vscode.l10n.t('This workspace uses the AWS profile {0} from now on.', profile);
}

function usedEverywhere(profile: string | undefined): string {
  return profile === undefined
    ? vscode.l10n.t('The default credentials are used from now on.')
    : vscode.l10n.t('The AWS profile {0} is used from now on.', profile);
}
