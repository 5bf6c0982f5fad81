import * as vscode from 'vscode';
import type { PullPrompts } from '#live/operations';
import { askAboutDiff } from './ask-about-diff.ts';
import { overwriteDetail, overwriteQuestion, pullAsText } from '#live/messages';
import type { Previews } from '../editors/previews.ts';

/** Creates the prompt before a pull overwrites edits that only the file has. */
export function pullPrompts(previews: Previews): PullPrompts {
  return {
    async askOverwrite(file, after, plan) {
      const now = vscode.Uri.parse(file.key);
      const pulled = previews.document(vscode.l10n.t('{0} (after pull)', file.name), after);
      const compare = () => previews.compare(now, pulled, vscode.l10n.t('{0}: Now ↔ After Pull', file.name));
      const keep = vscode.l10n.t('Keep My Edits');
      const overwrite = vscode.l10n.t('Overwrite');
      const question = overwriteQuestion(file.name, plan);
      try {
        await compare();
        const answer = await askAboutDiff(previews, {
          question,
          detail: overwriteDetail(plan),
          answers: plan.broughtIn.length > 0 ? [keep, overwrite] : [overwrite],
          compare,
          text: pullAsText(question, plan),
        });
        return answer === overwrite ? 'overwrite' : answer === keep ? 'keep' : undefined;
      } finally {
        await previews.close(pulled);
      }
    },
  };
}
