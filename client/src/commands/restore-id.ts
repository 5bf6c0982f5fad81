import * as vscode from 'vscode';
import { linkFile } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
import { notEdited } from '../notifications/messages/file.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { RESTORE_ID } from '../next-steps.ts';

/**
 * `userpool.restoreId`: restores a file's missing `UserPoolId`, using the ID of the last pool that the file belonged
 * to.
 */
export function registerRestoreId(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(RESTORE_ID, async (uri: vscode.Uri) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const file = editorFile(document);
    const [poolId] = services.bases.poolsOf(file);
    if (poolId === undefined) return;
    const { kind } = await linkFile(file, poolId);
    if (kind === 'none') showNotice(services, notEdited(file.name), { document, command: RESTORE_ID }, {});
  });
}
