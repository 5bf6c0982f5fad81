import * as vscode from 'vscode';
import { signalMilestones } from '../walkthrough-progress.ts';

/** `userpool.walkthrough`: opens the walkthrough. @param extensionId the ID of this extension */
export function registerWalkthrough(extensionId: string): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.walkthrough', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false);
    signalMilestones();
  });
}
