import * as vscode from 'vscode';

/**
 * Asks about a comparison that stands open in the editor. "Show Diff" lets the user look at it for as long as they
 * like, with the question waiting at the top of the window. Wherever Enter would answer by itself, it does no harm.
 *
 * @param action the label of the button that says yes
 * @returns whether the user said yes
 */
export async function askBesideDiff(question: string, detail: string, action: string): Promise<boolean> {
  const showDiff = vscode.l10n.t('Show Diff');
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, showDiff, action);
  if (answer !== showDiff) return answer === action;
  const yes = { label: action };
  const picked = await vscode.window.showQuickPick([{ label: vscode.l10n.t('Cancel') }, yes], {
    title: question,
    placeHolder: vscode.l10n.t('Look at the comparison; this question waits.'),
    ignoreFocusOut: true,
  });
  return picked === yes;
}
