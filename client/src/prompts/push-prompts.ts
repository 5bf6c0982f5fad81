import * as vscode from 'vscode';
import { flatMapSteps, type Plan } from '#core/sync';
import { confirmationText, findNotRemovable, type PlanOutcome, type PushPrompts } from '#live/operations';
import type { Services } from '../services.ts';
import { askAboutDiff } from './ask-about-diff.ts';
import {
  joinSentences,
  leftOutDetail,
  leftOutQuestion,
  describeNameMismatch,
  isByAnotherUser,
  previewTexts,
  pushAsText,
  pushDetail,
  type PushPlace,
  pushQuestion,
} from '#live/messages';
import type { PreviewQuestion } from './preview-answers.ts';
import { ask } from './quick-input.ts';

/**
 * Creates the prompts for a push, which open a diff in the editor and then ask for confirmation.
 * @param file the key of the file
 * @param restoring the confirmation question if the push restores a snapshot
 */
export function pushPrompts(
  services: Pick<Services, 'previews' | 'questions' | 'knownOwners'>,
  file: string,
  place: PushPlace,
  restoring?: string,
): PushPrompts & Required<Pick<PushPrompts, 'askOther'>> {
  const { previews, knownOwners } = services;
  let shown: readonly vscode.Uri[] = [];
  return {
    async askOther(plan, name, alone) {
      if (restoring !== undefined) return askOtherResource(plan, name);
      return askOtherFile(plan, name, alone);
    },

    async askLeftOut(plans, changedConcurrently, add) {
      const keep = vscode.l10n.t('Keep Live Values');
      const keepAndAdd = vscode.l10n.t('Keep and Add to File');
      const reset = vscode.l10n.t('Reset to Defaults');
      const answer = await vscode.window.showWarningMessage(
        leftOutQuestion(plans.keep, changedConcurrently),
        { modal: true, detail: leftOutDetail(plans) },
        keep,
        ...(add ? [keepAndAdd] : []),
        reset,
      );
      if (answer === keepAndAdd) return add?.();
      return answer === keep ? 'keep' : answer === reset ? 'reset' : undefined;
    },

    async confirmPush(plan, { isProtected, isOutdated, bothFiles, ...since }) {
      const kind = restoring === undefined ? pushKind(plan) : 'restore';
      const [left, right] = documentsOf(previews, plan, kind);
      shown = [left, right];
      const title = titleOf(plan);
      const question = pushQuestion(plan, since, restoring);
      const notRemovable = restoring === undefined ? [] : findNotRemovable(plan);
      const terms = { ...place, isProtected, notRemovable };
      const pool = JSON.stringify([plan.pool.poolId, place.endpoint]);
      const knowsOwner = knownOwners.has(pool);
      knownOwners.add(pool);
      const answer = await askAboutDiff(services, {
        file,
        kind,
        question,
        detail: pushDetail(plan, { ...terms, knowsOwner, bothFiles }),
        pages: shown,
        compare: () => previews.compare(left, right, title),
        text: pushAsText(question, plan, terms),
        isOutdated,
      });
      return answer === 'pull-first' || answer === 'refresh' ? answer : answer === 'push' || answer === 'restore';
    },

    async confirmByName(plan) {
      const expected = confirmationText(plan.pool);
      const typed = await ask({
        title: vscode.l10n.t('{0} is protected', expected),
        prompt:
          expected === plan.pool.poolId
            ? vscode.l10n.t("Type the pool's ID to confirm: {0}", expected)
            : vscode.l10n.t("Type the pool's name to confirm: {0}", expected),
        problemOf: (text) => describeNameMismatch(text, expected),
      });
      return typed === expected;
    },

    closePreview: () => previews.close(...shown),
  };
}

/** Returns the title of the diff. */
function titleOf({ pool: { poolName }, steps }: Plan): string {
  if (steps.length > 1)
    return vscode.l10n.t('{0} and Its MFA Settings: Live ↔ {1} Requests to Be Sent', poolName, steps.length);
  return steps[0].kind === 'mfa'
    ? vscode.l10n.t('{0}, MFA Settings: Live ↔ Request to Be Sent', poolName)
    : vscode.l10n.t('{0}: Live ↔ Request to Be Sent', poolName);
}

/**
 * Asks whether to also push the pool's other file.
 * @param plan the plan for both files
 * @param alone the plan for this file alone. If it has no changes or is blocked, pushing only this file is not offered.
 */
async function askOtherFile(plan: Plan, name: string, alone: PlanOutcome): Promise<'both' | 'only' | undefined> {
  const order =
    plan.steps.length > 1
      ? vscode.l10n.t('The requests are sent in an order that Cognito accepts. You review each of them first.')
      : vscode.l10n.t('One request makes the changes from both files. You review it first.');
  if (alone.kind === 'nothing-to-do') {
    const push = vscode.l10n.t('Push {0}', name);
    const question = vscode.l10n.t('This file has no changes, but {0} does. Push {0}?', name);
    return (await askToPush(question, '', push)) === push ? 'both' : undefined;
  }
  const both = vscode.l10n.t('Push Both Files');
  const only = vscode.l10n.t('Push Only This File');
  const question = vscode.l10n.t('{0} has changes for this pool, too. Push both files?', name);
  if (alone.kind === 'blocked' && flatMapSteps(plan, 'blockers').length === 0) {
    const why = vscode.l10n.t('Cognito accepts the changes in this file only together with those in {0}.', name);
    return (await askToPush(question, joinSentences(why, order), both)) === both ? 'both' : undefined;
  }
  const answer = await askToPush(question, order, both, only);
  return answer === both ? 'both' : answer === only ? 'only' : undefined;
}

function askToPush(question: string, detail: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(question, { modal: true, detail }, ...buttons);
}

/** Asks whether to also restore the snapshot's other resource. @param kind the kind of that resource */
async function askOtherResource({ pool }: Plan, kind: string): Promise<'both' | 'only' | undefined> {
  const isMfa = kind === 'mfa';
  const both = vscode.l10n.t('Restore Both');
  const only = isMfa ? vscode.l10n.t('Restore Only the Pool') : vscode.l10n.t('Restore Only the MFA Settings');
  const question = vscode.l10n.t('Restore both the pool {0} and its MFA settings?', pool.poolName);
  const detail = vscode.l10n.t(
    'The requests are sent in an order that Cognito accepts. You review each of them first.',
  );
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, both, only);
  return answer === both ? 'both' : answer === only ? 'only' : undefined;
}

/**
 * Returns the question to ask about a push. If another user has changed the pool, the question also offers to pull
 * first.
 */
function pushKind(plan: Plan): PreviewQuestion {
  return flatMapSteps(plan, 'changes').some(isByAnotherUser) ? 'push-or-pull' : 'push';
}

/**
 * Creates the two documents to compare: the live resources, with another user's changes marked, and the requests.
 */
function documentsOf(
  previews: Services['previews'],
  plan: Plan,
  folder: PreviewQuestion,
): readonly [vscode.Uri, vscode.Uri] {
  const { poolName } = plan.pool;
  const [live, request] = previewTexts(plan);
  return [
    previews.document(vscode.l10n.t('{0} (live)', poolName), live, { folder }),
    previews.document(vscode.l10n.t('{0} (request)', poolName), request, { folder }),
  ];
}
