import * as vscode from 'vscode';

const KEY = 'milestones';
const reached = new Set<string>();
let store: vscode.Memento | undefined;

/**
 * Marks a step of the walkthrough (`contributes.walkthroughs`) as completed, regardless of how the user completed it.
 */
export function completeMilestone(milestone: 'fixed' | 'pushed' | 'restored' | 'connected'): void {
  reached.add(milestone);
  void store?.update(KEY, [...reached]);
  void signal(milestone);
}

/** Signals the milestones reached in this and earlier windows whenever a walkthrough may have been opened. */
export function registerMilestones(memento: vscode.Memento): vscode.Disposable {
  store = memento;
  for (const milestone of memento.get<readonly string[]>(KEY, [])) reached.add(milestone);
  return vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
    // The VS Code API has no class for a walkthrough's tab.
    if ([...opened, ...changed].some(({ input }) => input === undefined)) signalMilestones();
  });
}

/** Signals all milestones that were reached. */
export function signalMilestones(): void {
  for (const milestone of reached) void signal(milestone);
}

/**
 * Briefly sets the context key of a milestone. VS Code never completes a step whose key is already set when the
 * walkthrough is first opened.
 */
async function signal(milestone: string): Promise<void> {
  await vscode.commands.executeCommand('setContext', `userpool.${milestone}`, true);
  await vscode.commands.executeCommand('setContext', `userpool.${milestone}`, false);
}
