import { homedir } from 'node:os';
import * as vscode from 'vscode';

/**
 * Asks the user where to save a file.
 * @param name the suggested name
 * @param folder the suggested folder. Default: the home folder.
 * @returns undefined if the user cancels
 */
export async function askForPlace(
  name: string,
  folder: vscode.Uri = vscode.Uri.file(homedir()),
): Promise<vscode.Uri | undefined> {
  // VS Code's own dialog would append a longer extension, such as userpool.json, to a name that already ends with it.
  const filters = { [vscode.l10n.t('User pool')]: ['json'] };
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Select a Location for the User Pool File'),
    filters,
    defaultUri: vscode.Uri.joinPath(folder, name),
  });
}
