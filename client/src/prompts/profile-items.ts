import * as l10n from '@vscode/l10n';
import type { QuickPickItem } from 'vscode';

/** What a user picks a profile from; `profile` is undefined for the default credentials chain. */
export interface ProfileItem extends QuickPickItem {
  readonly profile: string | undefined;
}

/** The default credentials chain and the profiles of this machine, for a quick pick. */
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
