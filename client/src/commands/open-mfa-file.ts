import * as vscode from 'vscode';
import { memberOf } from '#core/json';
import { newMfaFile } from '#core/resources/mfa';
import { toFileText } from '#core/sync';
import { readPoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { mfaFileBeside, writeUnlessThere } from '../editors/new-pool-file.ts';
import { openInEditor } from '../editors/open-in-editor.ts';
import { OPEN_MFA_FILE } from '../next-steps.ts';
import { createdMfa } from '../notifications/messages/pull.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { mfaFileFor } from './pull-mfa.ts';

/**
 * `userpool.openMfaFile`: opens the MFA file that belongs to a pool file. If there is none, creates one that turns on
 * authenticator apps, with the MFA mode of the pool file.
 */
export function registerOpenMfaFile(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_MFA_FILE, async (uri: vscode.Uri) => {
    const poolFile = await vscode.workspace.openTextDocument(uri);
    const read = readPoolFile(editorFile(poolFile), 'readable');
    if (read.kind !== 'readable') return;
    const { poolId, document } = read;
    const existing = await mfaFileFor(uri, poolId);
    if (existing) {
      await openInEditor(vscode.Uri.parse(existing.key));
      return;
    }
    const mode = memberOf(document.root, 'MfaConfiguration');
    const text = toFileText(newMfaFile(poolId, typeof mode === 'string' ? mode : 'OPTIONAL'));
    const written = await writeUnlessThere(mfaFileBeside(uri), text);
    if (!written) return;
    services.serviceDiagnostics.clear(poolFile);
    const opened = await openInEditor(written.uri);
    if (!written.created) return;
    showNotice(services, createdMfa(fileNameOf(written.uri)), { document: opened, command: OPEN_MFA_FILE }, {});
  });
}
