import * as vscode from 'vscode';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';
import { workspacePoolFiles } from '../editors/pool-files.ts';
import { pick } from './quick-input.ts';

/**
 * Asks which pool file in the workspace a command should use. MFA files are not offered: their commands have other
 * titles.
 * @param title the title of the command
 * @returns undefined if the user cancels; `none` if the workspace contains no file to offer
 */
export async function pickPoolFile(title: string): Promise<vscode.Uri | 'none' | undefined> {
  const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
  const items = (await workspacePoolFiles())
    .filter((uri) => kindOf(fileNameOf(uri))?.id === 'pool')
    .map((uri) => {
      const [name, path] = [fileNameOf(uri), vscode.workspace.asRelativePath(uri)];
      return { label: name, ...(path === name ? {} : { description: path }), uri };
    })
    .sort((a, b) => Number(visible.has(b.uri.toString())) - Number(visible.has(a.uri.toString())));
  if (items.length === 0) return 'none';
  const placeHolder = vscode.l10n.t('Select a user pool file');
  return (await pick(items, { title, placeHolder, matchOnDescription: true }))?.uri;
}
