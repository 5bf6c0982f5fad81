import * as vscode from 'vscode';
import { connectionSettings } from '../settings.ts';
import { profilePicked, type ProfilePlace } from '../notifications/messages/profile.ts';
import type { Notice } from '../notifications/messages/notice.ts';

/**
 * Saves the AWS profile in the workspace settings, or in the user settings if no folder is open. If the folder settings
 * already contain a profile, which would take precedence, saves the new one there instead.
 * @param resource the file or folder that the setting applies to
 * @returns the notification to show
 */
export async function saveProfile(
  profile: string | undefined,
  resource: vscode.Uri | undefined,
): Promise<Notice<'open-settings'>> {
  const settings = vscode.workspace.getConfiguration('userpool', resource ?? null);
  const { workspaceFolders: folders = [] } = vscode.workspace;
  const folder = resource && vscode.workspace.getWorkspaceFolder(resource);
  const { ConfigurationTarget } = vscode;
  let target = folders.length === 0 ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  let place: ProfilePlace = { kind: folders.length === 0 ? 'user' : 'workspace' };
  // In a single-folder workspace, the folder settings are the workspace settings.
  if (folder && folders.length > 1 && settings.inspect('profile')?.workspaceFolderValue !== undefined) {
    target = ConfigurationTarget.WorkspaceFolder;
    place = { kind: 'folder', name: folder.name };
  }
  await settings.update('profile', profile ?? '', target);
  return profilePicked(profile, place, connectionSettings(resource).profile === profile);
}
