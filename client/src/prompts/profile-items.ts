import * as l10n from '@vscode/l10n';
import type { QuickPickItem } from 'vscode';

/** An item in the profile list; `profile` is undefined for the default credentials chain. */
export interface ProfileItem extends QuickPickItem {
  readonly profile: string | undefined;
}

/** Returns the quick pick items for the default credentials chain and for the profiles on this machine. */
export function profileItems(profiles: readonly string[]): readonly ProfileItem[] {
  return [
    {
      label: l10n.t('Default credentials'),
      description: l10n.t('environment, default profile, …'),
      profile: undefined,
    },
    ...profiles.map((profile) => ({ label: profile, profile })),
  ];
}
