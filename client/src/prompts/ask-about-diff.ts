import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { answerLabel, previewAnswers, type PreviewAnswer, type PreviewQuestion } from './preview-answers.ts';

/** A question about a diff that is open in the editor. */
export interface DiffQuestion {
  /** The key of the file that the question is about. */
  readonly file: string;
  readonly kind: PreviewQuestion;
  readonly question: string;
  readonly detail: string;
  /** The read-only documents in the diff. */
  readonly pages: readonly vscode.Uri[];
  /** Opens the diff, or brings it to the front. */
  readonly compare: () => Promise<void>;
  /** The whole diff as text. */
  readonly text: string;
  /** Whether the file has been edited since, so that the diff is outdated. Undefined if the diff does not depend on it. */
  readonly isOutdated?: (() => boolean) | undefined;
}

/**
 * Opens a diff and asks a question about it. If the user picks "Show Diff", the answers become buttons in the diff's
 * title bar, so nothing covers the diff. Closing the diff cancels the question.
 * @returns the answer; undefined if the user cancels; `refresh` if the user comes back to an outdated diff
 */
export async function askAboutDiff(
  { previews, questions }: Pick<Services, 'previews' | 'questions'>,
  { file, kind, question, detail, pages, compare, text, isOutdated }: DiffQuestion,
): Promise<PreviewAnswer | 'refresh' | undefined> {
  await compare();
  const showDiff = vscode.l10n.t('Show Diff');
  const answers = previewAnswers[kind];
  const buttons = [showDiff, ...answers.map(answerLabel)];
  const picked = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (picked !== showDiff) return answers.find((answer) => answerLabel(answer) === picked);
  const page = previews.document(vscode.l10n.t('Changes'), text, { kind: 'txt', folder: kind });
  try {
    const show = (what: 'diff' | 'text') => (what === 'diff' ? compare() : previews.show(page));
    const answer = questions.wait({ file, pages: [...pages, page], show, isOutdated });
    await compare();
    return await answer;
  } finally {
    await previews.close(page);
  }
}
