import * as vscode from 'vscode';
import { without } from '#core/json';
import { toFileText, type Plan } from '#core/sync';
import { confirmationText, type PushPrompts } from '#live/operations';
import { askAboutDiff } from './ask-about-diff.ts';
import {
  leftOutDetail,
  leftOutQuestion,
  describeNameMismatch,
  pushAsText,
  pushDetail,
  type PushPlace,
  pushQuestion,
} from '#live/messages';
import type { Previews } from '../editors/previews.ts';
import { ask } from './quick-input.ts';

/** The prompt and button label of a push that is presented as another operation, such as a restore. */
export interface PushQuestion {
  readonly question: string;
  readonly action: string;
}

/** Creates the prompts of a push: opens a diff in the editor, then asks. */
export function pushPrompts(previews: Previews, place: PushPlace, asked?: PushQuestion): PushPrompts {
  return {
    async askLeftOut(plan, changedConcurrently) {
      const keep = vscode.l10n.t('Keep Live Values');
      const reset = vscode.l10n.t('Reset to Defaults');
      const answer = await vscode.window.showWarningMessage(
        leftOutQuestion(plan, changedConcurrently),
        { modal: true, detail: leftOutDetail(plan) },
        keep,
        reset,
      );
      return answer === keep ? 'keep' : answer === reset ? 'reset' : undefined;
    },

    async confirmPush(plan, { changedConcurrently, isProtected }) {
      const { left, right, compare } = comparisonOf(previews, plan);
      const push = asked?.action ?? vscode.l10n.t('Push');
      const question = pushQuestion(plan, changedConcurrently, asked?.question);
      try {
        await compare();
        const answer = await askAboutDiff(previews, {
          question,
          detail: pushDetail(plan, { ...place, isProtected }),
          answers: [push],
          compare,
          text: pushAsText(question, plan, { ...place, isProtected }),
        });
        return answer === push;
      } finally {
        await previews.close(left, right);
      }
    },

    async confirmByName(plan) {
      const expected = confirmationText(plan.pool);
      const typed = await ask({
        title: vscode.l10n.t('{0} is protected', expected),
        prompt:
          expected === plan.pool.poolId
            ? vscode.l10n.t('Type the pool’s ID, {0}, to push to it.', expected)
            : vscode.l10n.t('Type the pool’s name, {0}, to push to it.', expected),
        problemOf: (text) => describeNameMismatch(text, expected),
      });
      return typed === expected;
    },
  };
}

interface Comparison {
  readonly left: vscode.Uri;
  readonly right: vscode.Uri;
  /** Opens the comparison. */
  readonly compare: () => Promise<void>;
}

function comparisonOf(previews: Previews, plan: Plan): Comparison {
  const [step] = plan.steps;
  const live = without(step.live, ...step.unsent.map(({ setting }) => setting));
  const left = previews.document(vscode.l10n.t('{0} (live)', plan.pool.poolName), toFileText(live));
  const right = previews.document(vscode.l10n.t('{0} (request)', plan.pool.poolName), toFileText(step.request));
  const title = vscode.l10n.t('{0}: Live ↔ Request to Be Sent', plan.pool.poolName);
  return { left, right, compare: () => previews.compare(left, right, title) };
}
