import type * as vscode from 'vscode';
import type { Previews } from '../editors/previews.ts';
import type { PreviewAnswer } from './preview-answers.ts';

/** A question that the user answers with a button in the title bar of the question's preview. */
export interface WaitingQuestion {
  /** The key of the file that the question is about. */
  readonly file: string;
  /** The read-only documents in the preview. Closing the last tab that shows any of them cancels the question. */
  readonly pages: readonly vscode.Uri[];
  /** Shows the changes as a diff or as text. */
  readonly show: (what: 'diff' | 'text') => Promise<void>;
  /** Whether the file has been edited since the question was asked. Undefined if that does not matter. */
  readonly isOutdated?: (() => boolean) | undefined;
}

interface Waiting extends WaitingQuestion {
  readonly answer: (answer: PreviewAnswer | 'refresh' | undefined) => void;
}

/** The questions about previews that the user has not answered yet. */
export class PreviewQuestions implements vscode.Disposable {
  readonly #waiting = new Set<Waiting>();
  readonly #subscription: vscode.Disposable;

  constructor(previews: Pick<Previews, 'onDidCloseTabs' | 'isShown'>) {
    this.#subscription = previews.onDidCloseTabs(() => {
      for (const { pages, answer } of this.#waiting) if (!previews.isShown(...pages)) answer(undefined);
    });
  }

  /** Waits until the user answers a question. @returns the answer; undefined if the user cancels */
  async wait(question: WaitingQuestion): Promise<PreviewAnswer | 'refresh' | undefined> {
    let waiting: Waiting | undefined;
    try {
      return await new Promise<PreviewAnswer | 'refresh' | undefined>((answer) => {
        waiting = { ...question, answer };
        this.#waiting.add(waiting);
      });
    } finally {
      if (waiting) this.#waiting.delete(waiting);
    }
  }

  /** Returns the question about a preview's document; undefined if the question has already been answered. */
  about(page: vscode.Uri): Pick<Waiting, 'answer' | 'show'> | undefined {
    return [...this.#waiting].find(({ pages }) => pages.some((uri) => uri.toString() === page.toString()));
  }

  /**
   * Shows the diff for the unanswered question about a file again. If the file was edited since, ends the question with
   * `refresh`, so that it is asked again about the current text.
   * @returns false if there is no such question
   */
  async reveal(file: string): Promise<boolean> {
    const waiting = [...this.#waiting].find((question) => question.file === file);
    if (!waiting) return false;
    if (waiting.isOutdated?.()) waiting.answer('refresh');
    else await waiting.show('diff');
    return true;
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const { answer } of this.#waiting) answer(undefined);
  }
}
