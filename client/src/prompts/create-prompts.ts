import * as vscode from 'vscode';
import { toFileText } from '#core/sync';
import { createAsText, createDetail, createQuestion, type CreationTerms } from '#live/messages';
import type { CreatePrompts } from '#live/operations';
import type { Services } from '../services.ts';
import { askAboutDiff } from './ask-about-diff.ts';

/**
 * Creates the prompts for creating a pool: the request is shown as a diff against an empty document, with a question.
 * @param file the key of the file
 */
export function createPrompts(
  services: Pick<Services, 'previews' | 'questions'>,
  file: string,
  terms: CreationTerms,
): CreatePrompts {
  const { previews } = services;
  const kind = 'create';
  let shown: readonly vscode.Uri[] = [];
  return {
    async confirmCreate(plan, { again, editedFile, isOutdated }) {
      const [{ request }] = plan.steps;
      const { poolName } = plan.pool;
      const left = previews.document(vscode.l10n.t('{0} (not created yet)', poolName), '', { folder: kind });
      const right = previews.document(vscode.l10n.t('{0} (request)', poolName), toFileText(request), { folder: kind });
      shown = [left, right];
      const question = createQuestion(plan, again, editedFile);
      const answer = await askAboutDiff(services, {
        file,
        kind,
        question,
        detail: createDetail(plan, terms),
        pages: shown,
        compare: () =>
          previews.compare(left, right, vscode.l10n.t('{0}: Not Created Yet ↔ Request to Be Sent', poolName)),
        text: createAsText(question, plan, terms),
        isOutdated,
      });
      return answer === 'create' || answer === 'create-and-keep' || answer === 'refresh' ? answer : undefined;
    },

    closePreview: () => previews.close(...shown),
  };
}
