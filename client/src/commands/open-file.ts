import * as vscode from 'vscode';
import { fileOfNode, isViewNode } from '../pools-view/nodes.ts';

/** `userpool.openFile`: opens the file of a pool that the user selected in the view. */
export function registerOpenFile(): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.openFile', async (node?: unknown) => {
    const target = isViewNode(node) ? fileOfNode(node) : undefined;
    if (target) await vscode.commands.executeCommand('vscode.open', target.file);
  });
}
