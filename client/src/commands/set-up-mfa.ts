import * as vscode from 'vscode';
import { POOL_ID } from '#core/aws/pool-ids';
import { toFileText } from '#core/sync';
import { cloneMfaComment } from '#live/messages';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
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
  services.runs.withdraw(clone.toString(), 'set-up-mfa');
  await removeComment(created.file, cloneMfaComment(request));
  showNotice(
    services,
    mfaToPush(fileNameOf(written.uri), written.created),
    { document, command: 'userpool.create' },
    {},
  );
}

/** Removes a comment from the new pool's file, unless the user has changed it. */
async function removeComment(uri: vscode.Uri, comment: string): Promise<void> {
  const file = editorFile(await vscode.workspace.openTextDocument(uri));
  const offset = file.text().indexOf(comment);
  if (comment !== '' && offset !== -1) await file.apply([{ offset, length: comment.length, content: '' }]);
}
