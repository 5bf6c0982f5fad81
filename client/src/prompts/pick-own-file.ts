import * as vscode from 'vscode';
import { kindOf } from '#core/resources';
import { liveKind } from '#core/resources/live';
import type { LivePool } from '#core/sync';
import { fileNameOf } from '../editors/file-name.ts';
import { workspacePools } from '../editors/workspace-pools.ts';
import { pick } from './quick-input.ts';

/**
 * Asks which of a pool's files to update, if the workspace contains any files for the pool.
 * @returns the file, or `new` to create one; undefined if the user cancels
 */
export async function pickOwnFile({
  kind,
  poolId,
  poolName,
}: Pick<LivePool, 'kind' | 'poolId' | 'poolName'>): Promise<vscode.Uri | 'new' | undefined> {
  const own = (await workspacePools()).filter(
    (pool) => pool.poolId === poolId && (kindOf(fileNameOf(pool.uri)) ?? liveKind(undefined)).id === kind.id,
  );
  if (own.length === 0) return 'new';
  const files = own.map(({ uri }) => {
    const [name, path] = [fileNameOf(uri), vscode.workspace.asRelativePath(uri)];
    return { label: vscode.l10n.t('Update {0}', name), ...(path === name ? {} : { description: path }), answer: uri };
  });
  const other = { label: vscode.l10n.t('Create Another File'), answer: 'new' as const };
  const picked = await pick([...files, other], {
    title: vscode.l10n.t('{0} already has a file in this workspace', poolName),
  });
  return picked?.answer;
}
