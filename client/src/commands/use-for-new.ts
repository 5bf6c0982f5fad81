import * as vscode from 'vscode';
import { poolIdIn } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import { removePoolId } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
import { USE_FOR_NEW } from '../next-steps.ts';
import { describesNew } from '../notifications/messages/create.ts';
import { notEdited } from '../notifications/messages/file.ts';
import { showNotice } from '../notifications/show-notice.ts';

/**
 * `userpool.useForNew`: removes the `UserPoolId` of a deleted pool from its file after asking, so that the pool can be
 * created again. The file then no longer counts as one that lost its ID by accident.
 */
export function registerUseForNew(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(USE_FOR_NEW, async (uri: vscode.Uri) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const file = editorFile(document);
    const poolId = poolIdIn(parseDocument(file.text()).root);
    if (poolId === undefined) return;
    const remove = vscode.l10n.t('Remove UserPoolId');
    const question = vscode.l10n.t('Use {0} for a new pool?', file.name);
    const detail = vscode.l10n.t(
      "This removes UserPoolId ({0}) from the file. If the pool still exists, it isn't changed.",
      poolId,
    );
    if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
    const isEdited = await removePoolId(file);
    if (isEdited) {
      services.runs.forget(file.key);
      await services.bases.forget(file.key);
    }
    showNotice(
      services,
      isEdited ? describesNew(file.name) : notEdited(file.name),
      { document, command: USE_FOR_NEW },
      {},
    );
  });
}
