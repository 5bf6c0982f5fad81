import * as l10n from '@vscode/l10n';
import { without } from '#core/json';
import { toFileText, type Plan, type StepPlan } from '#core/sync';
import { markOthers } from './mark-others.ts';
import { formatStepHeading } from './values.ts';

/**
 * Returns the two sides of a push preview: the live resources, with marks on changes by another user, and the requests.
 * If the plan has several requests, each resource and each request is below a comment with the number of the request.
 */
export function previewTexts(plan: Plan): readonly [live: string, request: string] {
  const liveOf = ({ live, unsent, changes }: StepPlan): string =>
    markOthers(toFileText(without(live, ...unsent.map(({ setting }) => setting))), changes);
  const textOf = (format: (step: StepPlan) => string, headingsOf: typeof formatStepHeading): string =>
    plan.steps
      .map((step, i) => [...headingsOf(plan, i).map((heading) => `// ${heading}\n`), format(step)].join(''))
      .join('\n');
  return [textOf(liveOf, beforeHeading), textOf(({ request }) => toFileText(request), formatStepHeading)];
}

/**
 * Formats the heading of a resource's state before a request. It differs from the heading of the request, so the diff
 * editor never folds it.
 */
function beforeHeading({ steps }: Plan, index: number): string[] {
  return steps.length === 1 ? [] : [l10n.t('Before request {0} of {1}:', index + 1, steps.length)];
}
