import * as vscode from 'vscode';
import { isPlaceholderPoolId } from '#core/aws/pool-ids';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';
import { workspacePools } from '../editors/workspace-pools.ts';
import { pick } from './quick-input.ts';

/**
 * Asks which pool a file is for. Offers the pools for which the workspace contains files of another kind; pools with
 * files in the same folder come first. Does not ask if there are none.
 * @returns the pool's ID, or `other` for a pool that has no such file; undefined if the user cancels
 */
export async function pickKnownPool(file: vscode.Uri, title: string): Promise<string | undefined> {
  const own = kindOf(fileNameOf(file));
  const folder = folderOf(file);
  const pools = (await workspacePools())
    .filter(({ uri, poolId }) => kindOf(fileNameOf(uri)) !== own && !isPlaceholderPoolId(poolId))
    .toSorted((a, b) => Number(folderOf(b.uri) === folder) - Number(folderOf(a.uri) === folder));
  if (pools.length === 0) return 'other';
  const items = pools.map(({ uri, poolId }) => ({
    label: vscode.l10n.t('Pool of {0}', vscode.workspace.asRelativePath(uri)),
    description: poolId,
    answer: poolId,
  }));
  const other = { label: vscode.l10n.t('Another Pool…'), answer: 'other' };
  return (await pick([...items, other], { title }))?.answer;
}

const folderOf = (uri: vscode.Uri): string => vscode.Uri.joinPath(uri, '..').toString();
