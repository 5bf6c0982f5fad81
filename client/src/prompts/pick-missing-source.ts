import * as vscode from 'vscode';
import { pick } from './quick-input.ts';

/**
 * Asks for the source of the settings that a file omits.
 * @param name the name of the file
 * @returns undefined if the user cancels
 */
export async function pickMissingSource(name: string): Promise<'live' | 'defaults' | undefined> {
  const live = {
    label: vscode.l10n.t('From the Live Pool'),
    detail: vscode.l10n.t('What the pool has now. A push of it changes nothing.'),
  };
  const defaults = {
    label: vscode.l10n.t('With the Defaults of a New Pool'),
    detail: vscode.l10n.t('Without asking AWS. A push changes what the pool has otherwise, and shows it first.'),
  };
  const title = vscode.l10n.t('Add what {0} leaves out', name);
  const picked = await pick([live, defaults], { title });
  return picked && (picked === live ? 'live' : 'defaults');
}
