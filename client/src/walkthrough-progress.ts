import * as vscode from 'vscode';

/** Tells the walkthrough (`contributes.walkthroughs`) that a step of it was taken, in whatever way. */
export function completeMilestone(milestone: 'fixed' | 'pushed' | 'restored' | 'connected'): void {
  void vscode.commands.executeCommand('setContext', `userpool.${milestone}`, true);
}
