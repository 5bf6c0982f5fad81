import * as vscode from 'vscode';
import { fileNameOf } from '../editors/file-name.ts';
import { workspacePools } from '../editors/workspace-pools.ts';
import { pick } from './quick-input.ts';

/** The other side of a comparison. */
export type PickedOther = { readonly kind: 'file'; readonly uri: vscode.Uri } | { readonly kind: 'pool' };

type OtherItem = vscode.QuickPickItem & { readonly other: PickedOther | 'browse' };

/** Asks for a live pool or another file, in the workspace or elsewhere. @returns undefined if the user cancels */
export async function pickOther(title: string, own: vscode.Uri): Promise<PickedOther | undefined> {
  const pools = (await workspacePools()).filter(({ uri }) => uri.toString() !== own.toString());
  const files = pools.map(({ uri, poolId }): OtherItem => {
    const [name, path] = [fileNameOf(uri), vscode.workspace.asRelativePath(uri)];
    const description = [poolId, ...(path === name ? [] : [path])].join(' · ');
    return { label: name, iconPath: new vscode.ThemeIcon('file'), description, other: { kind: 'file', uri } };
  });
  const pool: OtherItem = {
    label: vscode.l10n.t('A User Pool in AWS…'),
    iconPath: new vscode.ThemeIcon('cloud'),
    other: { kind: 'pool' },
  };
  const browse: OtherItem = {
    label: vscode.l10n.t('Choose a File…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    other: 'browse',
  };
  const placeHolder = vscode.l10n.t('Select a user pool or file to compare with');
  const picked = await pick([...files, pool, browse], { title, placeHolder, matchOnDescription: true });
  if (picked?.other !== 'browse') return picked?.other;
  const [uri] = (await vscode.window.showOpenDialog({ title, filters: { JSON: ['json'] } })) ?? [];
  return uri && { kind: 'file', uri };
}
