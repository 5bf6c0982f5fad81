import * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { poolIdIn } from '#core/aws/pool-ids';
import { memberOf } from '#core/json';
import { kindOf } from '#core/resources';
import { liveKind } from '#core/resources/live';
import { fileNameFor } from '#live/operations';
import { fileNameOf } from './file-name.ts';
import { askForPlace } from './ask-for-place.ts';

/**
 * Saves an untitled pool file under the name of its pool, and shows the saved file in its place. VS Code's own command
 * would suggest the name of the tab, and `TextDocument.save` would close the tab.
 */
export async function saveUntitled(document: vscode.TextDocument): Promise<void> {
  const { root } = parseDocument(document.getText());
  const poolName = memberOf(root, 'PoolName');
  const name = fileNameFor(
    liveKind(kindOf(fileNameOf(document.uri))?.id),
    typeof poolName === 'string' ? poolName : '',
    poolIdIn(root) ?? '',
  );
  const target = await askForPlace(name, vscode.workspace.workspaceFolders?.[0]?.uri);
  if (!target) return;
  const saved = await copyTo(target, document.getText());
  // The column must be read before the tab is closed.
  const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await vscode.window.showTextDocument(document, column);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.window.showTextDocument(saved, {
    preview: false,
    ...(column === undefined ? {} : { viewColumn: column }),
  });
}

/**
 * Writes text through a document instead of the file system, because saving the document copies the bases of the
 * untitled file to it.
 */
async function copyTo(target: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const create = new vscode.WorkspaceEdit();
  create.createFile(target, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(create);
  const saved = await vscode.workspace.openTextDocument(target);
  const change = new vscode.WorkspaceEdit();
  change.replace(target, new vscode.Range(0, 0, saved.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(change)) || !(await saved.save()))
    throw new Error('VS Code could not save the file.');
  return saved;
}
