import * as vscode from 'vscode';
import { saveUntitled } from '../editors/save-untitled.ts';
import { SAVE_UNTITLED } from '../next-steps.ts';

/** Registers the command that saves an untitled pool file under the name of its pool. */
export function registerSaveUntitled(): vscode.Disposable {
  return vscode.commands.registerCommand(SAVE_UNTITLED, async (uri: vscode.Uri) => {
    await saveUntitled(await vscode.workspace.openTextDocument(uri));
  });
}
