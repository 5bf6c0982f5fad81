import * as vscode from 'vscode';

/** `userpool.walkthrough`: opens the walkthrough. @param extensionId of this extension */
export function registerWalkthrough(extensionId: string): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.walkthrough', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false),
  );
}
