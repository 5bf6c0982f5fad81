import { without } from '#core/json';
import { toFileText, type Plan, type StepPlan } from '#core/sync';
import { markOthers } from './mark-others.ts';
import { formatStepHeading } from './values.ts';

/**
 * Returns the texts to compare before a push: the live resources, with marks where another user changed them, and the
 * requests. If there are several, each is below a comment with its number.
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
