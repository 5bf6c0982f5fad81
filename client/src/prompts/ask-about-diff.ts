import * as vscode from 'vscode';
import type { Previews } from '../editors/previews.ts';
import { pick } from './quick-input.ts';

/** A question about a comparison that stands open in the editor. */
export interface DiffQuestion {
  readonly question: string;
  readonly detail: string;
  /** The labels of the buttons that answer it; the most drastic one last. */
  readonly answers: readonly string[];
  /** Opens the comparison, or brings it to the front: the user may have closed it. */
  readonly compare: () => Promise<void>;
  /** The whole comparison in words. */
  readonly text: string;
}

/**
 * Asks about a comparison that stands open in the editor. "Show Diff" lets the user look at it for as long as they
 * like, with the question waiting at the top of the window, open it anew, or read it as a text. Wherever Enter would answer by itself,
 * it does no harm.
 * @returns the answer; undefined where the user gives up
 */
export async function askAboutDiff(
  previews: Previews,
  { question, detail, answers, compare, text }: DiffQuestion,
): Promise<string | undefined> {
  const showDiff = vscode.l10n.t('Show Diff');
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, showDiff, ...answers);
  if (answer !== showDiff) return answer;
  const cancel = { label: vscode.l10n.t('Cancel') };
  const showAgain = { label: showDiff };
  const showText = { label: vscode.l10n.t('Show Changes as Text') };
  const items = answers.map((label) => ({ label }));
  const page = previews.document(vscode.l10n.t('Changes'), text, 'txt');
  try {
    for (;;) {
      const picked = await pick([cancel, showAgain, showText, ...items], {
        title: question,
        placeHolder: vscode.l10n.t('Look at the comparison; this question waits.'),
        ignoreFocusOut: true,
      });
      if (picked === showAgain) await compare();
      else if (picked === showText) await previews.show(page);
      else return picked === cancel ? undefined : picked?.label;
    }
  } finally {
    await previews.close(page);
  }
}
