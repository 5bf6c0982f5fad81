import * as vscode from 'vscode';

/** Asks the user where to save a file. @returns undefined if the user cancels */
export async function askForPlace(defaultUri: vscode.Uri): Promise<vscode.Uri | undefined> {
  // VS Code's own dialog would append a longer extension, such as userpool.json, to a name that already ends with it.
  const filters = { [vscode.l10n.t('User pool')]: ['json'] };
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Select a Location for the User Pool File'),
    filters,
    defaultUri,
  });
}
