import * as vscode from 'vscode';
import { pick } from './quick-input.ts';

/**
 * Asks where to get the values of the settings that a file omits.
 * @param name the name of the file
 * @returns undefined if the user cancels
 */
export async function pickMissingSource(name: string): Promise<'live' | 'defaults' | undefined> {
  const live = {
    label: vscode.l10n.t('From the Live Pool'),
    detail: vscode.l10n.t('Current values of the pool. Pushing them changes nothing.'),
  };
  const defaults = {
    label: vscode.l10n.t('With the Default Values of a New Pool'),
    detail: vscode.l10n.t("Doesn't contact AWS. The next push shows the settings that it will change."),
  };
  const title = vscode.l10n.t('Add missing settings to {0}', name);
  const picked = await pick([live, defaults], { title });
  return picked && (picked === live ? 'live' : 'defaults');
}
