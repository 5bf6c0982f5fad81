import * as vscode from 'vscode';

const SHOW_DIFF = 'Show Diff';

/**
 * Asks about a comparison that stands open in the editor. "Show Diff" lets the user look at it for as long as they
 * like, with the question waiting at the top of the window. Wherever Enter would answer by itself, it does no harm.
 *
 * @param action the label of the button that says yes
 * @returns whether the user said yes
 */
export async function askBesideDiff(question: string, detail: string, action: string): Promise<boolean> {
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, SHOW_DIFF, action);
  if (answer !== SHOW_DIFF) return answer === action;
  const picked = await vscode.window.showQuickPick([{ label: 'Cancel' }, { label: action }], {
    title: question,
    placeHolder: 'Look at the comparison; this question waits.',
    ignoreFocusOut: true,
  });
  return picked?.label === action;
}
