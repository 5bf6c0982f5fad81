import * as vscode from 'vscode';
import type { Previews } from '../editors/previews.ts';
import { pick } from './quick-input.ts';

/** A question about a diff that is open in the editor. */
export interface DiffQuestion {
  readonly question: string;
  readonly detail: string;
  /** The labels of the answer buttons; the most drastic one last. */
  readonly answers: readonly string[];
  /** Opens the diff, or brings it to the front. */
  readonly compare: () => Promise<void>;
  /** The whole diff as text. */
  readonly text: string;
}

/**
 * Asks a question about a diff that is open in the editor. After "Show Diff", the question moves to a quick pick at the
 * top of the window, so that the user can inspect the diff, open it again, or read it as text. The default answer of
 * Enter is always harmless.
 * @returns the answer; undefined if the user cancels
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
