import * as vscode from 'vscode';
import { POOL_ID, poolIdIn } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import { toFileText } from '#core/sync';
import { cloneMfaComment } from '#live/messages';
import type { Services } from '../services.ts';
import { editorFile, eolOf } from '../editors/editor-file.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { mfaFileBeside, writeUnlessThere } from '../editors/new-pool-file.ts';
import { openInEditor } from '../editors/open-in-editor.ts';
import { mfaToPush } from '../notifications/messages/create.ts';
import { showNotice } from '../notifications/show-notice.ts';

/**
 * Writes the MFA settings of the pool that a file was cloned from into an MFA file for the new pool. The user then
 * pushes that file.
 * @param clone the file that the new pool was created from
 * @param created the new pool, and its file
 */
export async function setUpMfa(
  services: Services,
  clone: vscode.Uri,
  created: { readonly poolId: string; readonly file: vscode.Uri },
): Promise<void> {
  const request = services.clonedMfa.get(clone.toString());
  if (!request) return;
  const text = toFileText({ ...request, [POOL_ID]: created.poolId });
  const written = await writeUnlessThere(mfaFileBeside(created.file), text);
  if (!written) return;
  const document = await openInEditor(written.uri);
  if (written.created) await services.clonedMfa.set(clone.toString(), undefined);
  if (poolIdIn(parseDocument(document.getText()).root) === created.poolId) {
    services.runs.withdraw(clone.toString(), 'set-up-mfa');
    await removeComment(created.file, cloneMfaComment(request));
  }
  showNotice(
    services,
    mfaToPush(fileNameOf(written.uri), written.created),
    { document, command: 'userpool.create' },
    {},
  );
}

/** Removes a comment from the new pool's file, unless the user has changed it or the file was moved or deleted. */
async function removeComment(uri: vscode.Uri, comment: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  if (!document) return;
  const written = eolOf(document, comment);
  const offset = document.getText().indexOf(written);
  if (comment === '' || offset === -1) return;
  await editorFile(document).apply([{ offset, length: written.length, content: '' }]);
}
