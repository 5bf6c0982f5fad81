import { without } from '#core/json';
import { toFileText, type Plan, type StepPlan } from '#core/sync';
import { markOthers } from './mark-others.ts';
import { formatStepHeading } from './values.ts';

/**
 * Returns the two texts that the preview of a push compares: the live resources, with marks on changes by another user,
 * and the requests. If the plan has several requests, each resource and each request is below a comment with the number
 * of the request.
 */
export function previewTexts(plan: Plan): readonly [live: string, request: string] {
  const liveOf = ({ live, unsent, changes }: StepPlan): string =>
    markOthers(toFileText(without(live, ...unsent.map(({ setting }) => setting))), changes);
  const textOf = (format: (step: StepPlan) => string): string =>
    plan.steps
      .map((step, i) => [...formatStepHeading(plan, i).map((heading) => `// ${heading}\n`), format(step)].join(''))
      .join('\n');
  return [textOf(liveOf), textOf(({ request }) => toFileText(request))];
}
