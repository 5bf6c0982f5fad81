import * as vscode from 'vscode';

/** Marks a step of the walkthrough (`contributes.walkthroughs`) as completed, however the user completed it. */
export function completeMilestone(milestone: 'fixed' | 'pushed' | 'restored' | 'connected'): void {
  void vscode.commands.executeCommand('setContext', `userpool.${milestone}`, true);
}
