import * as vscode from 'vscode';
import type { PullPrompts } from '#live/operations';
import { askAboutDiff } from './ask-about-diff.ts';
import { overwriteDetail, overwriteQuestion, pullAsText } from '#live/messages';
import type { Services } from '../services.ts';

/** Creates the prompt that a pull shows before it overwrites edits that exist only in the file. */
export function pullPrompts({
  previews,
  questions,
  runs,
}: Pick<Services, 'previews' | 'questions' | 'runs'>): PullPrompts {
  return {
    async askOverwrite(file, after, plan) {
      const now = vscode.Uri.parse(file.key);
      const kind = plan.broughtIn.length > 0 ? 'overwrite-or-keep' : 'overwrite';
      const pulled = previews.document(vscode.l10n.t('{0} (after pull)', file.name), after, { folder: kind });
      const compare = () => previews.compare(now, pulled, vscode.l10n.t('{0}: Now ↔ After Pull', file.name));
      const question = overwriteQuestion(file.name, plan);
      const before = file.text();
      try {
        const about = {
          file: file.key,
          kind,
          question,
          detail: overwriteDetail(plan),
          pages: [pulled],
          compare,
          text: pullAsText(question, plan),
          isOutdated: () => file.text() !== before,
        } as const;
        const answer = await runs.asking(file.key, () => askAboutDiff({ previews, questions }, about));
        return answer === 'overwrite' || answer === 'keep' || answer === 'refresh' ? answer : undefined;
      } finally {
        await previews.close(pulled);
      }
    },
  };
}
