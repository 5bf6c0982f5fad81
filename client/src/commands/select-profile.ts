import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';
import { activePoolDocument } from '../editors/editor-file.ts';
import { saveProfile } from '../prompts/save-profile-setting.ts';
import { profileItems } from '../prompts/profile-items.ts';
import { pick } from '../prompts/quick-input.ts';
import { settingsOf } from '../connection/target.ts';
import { runLive } from '../connection/run-live.ts';
import { showNotice } from '../notifications/show-notice.ts';

const COMMAND = 'userpool.selectProfile';

/**
 * `userpool.selectProfile`: saves the AWS profile in the workspace settings, or in the user settings if no folder is
 * open.
 */
export function registerSelectProfile(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, (target?: unknown) =>
    runLive(services, { command: COMMAND }, async () => {
      const resource = target instanceof vscode.Uri ? target : activePoolDocument()?.uri;
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === resource?.toString());
      const { profile: current } = document ? settingsOf(services, document) : connectionSettings(resource);
      const profiles = await services.access.profiles();
      const inUse = vscode.l10n.t('in use');
      const items = profileItems(profiles).map((item) =>
        item.profile === current
          ? { ...item, description: [...(item.description === undefined ? [] : [item.description]), inUse].join(' · ') }
          : item,
      );
      const picked = await pick(items, {
        title: vscode.l10n.t('Select an AWS profile for pull, push and compare'),
        placeHolder:
          profiles.length === 0
            ? vscode.l10n.t('No AWS profiles found. Run "aws configure" or "aws configure sso".')
            : '',
      });
      if (!picked) return;
      showNotice(services, await saveProfile(picked.profile, resource), { command: COMMAND }, {});
    }),
  );
}
