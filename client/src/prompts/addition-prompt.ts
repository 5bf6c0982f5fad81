import * as vscode from 'vscode';
import { toFileText, type AdditionPlan } from '#core/sync';
import { additionAsText, additionDetail, additionQuestion } from '#live/messages';
import type { Connection } from '#live/gateway';
import type { Services } from '../services.ts';
import { askAboutDiff } from './ask-about-diff.ts';

/**
 * Returns the prompt for adding attributes, which opens a diff of the pool's custom attributes and then asks for
 * confirmation.
 */
export function additionPrompt(
  services: Pick<Services, 'previews' | 'questions'>,
  { profile, endpoint }: Connection,
): (plan: AdditionPlan, again: boolean) => Promise<boolean> {
  const { previews } = services;
  const kind = 'add-attributes';
  return async (plan, again) => {
    const { poolId, poolName } = plan.pool;
    const page = (label: string, attributes: AdditionPlan['before']): vscode.Uri =>
      previews.document(label, toFileText({ SchemaAttributes: [...attributes] }), { folder: kind });
    const left = page(vscode.l10n.t('{0} (live)', poolName), plan.before);
    const right = page(vscode.l10n.t('{0} (afterwards)', poolName), plan.after);
    const question = additionQuestion(plan, again);
    const place = { profile, endpoint };
    try {
      const answer = await askAboutDiff(services, {
        file: poolId,
        kind,
        question,
        detail: additionDetail(plan, place),
        pages: [left, right],
        compare: () => previews.compare(left, right, vscode.l10n.t('{0}: Custom Attributes', poolName)),
        text: additionAsText(question, plan, place),
      });
      return answer === 'add';
    } finally {
      await previews.close(left, right);
    }
  };
}
