import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** The workspace folder of the tests, which is empty at the start of a run. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder.uri;
}

/**
 * Writes a user pool file to the workspace and shows it in an editor.
 *
 * @param name the file name without `.userpool.json`; all tests in a run share the folder, so each test uses a
 * different name
 */
export async function openPoolFile(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), `${name}.userpool.json`);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Replaces the first occurrence of the given text, as if the user typed the replacement. */
export async function replaceText(document: vscode.TextDocument, text: string, replacement: string): Promise<void> {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” is not in the document`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, replacement);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
