import type { QuickPickItem } from 'vscode';

/** What a user picks a profile from; `profile` is undefined for the default credentials chain. */
export interface ProfileItem extends QuickPickItem {
  readonly profile: string | undefined;
}

/** The default credentials chain and the profiles of this machine, for a quick pick. */
export function profileItems(profiles: readonly string[]): readonly ProfileItem[] {
  return [
    { label: 'Default credentials', description: 'environment, default profile, …', profile: undefined },
    ...profiles.map((profile) => ({ label: profile, profile })),
  ];
}
