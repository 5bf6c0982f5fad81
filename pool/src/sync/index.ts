export { missingFrom, type Missing } from './add-missing.ts';
export { changesBetween, describeChange, type Author, type Change } from './changes.ts';
export { toCliCommand, type CliOptions, type Shell } from './cli-command.ts';
export type { LeftOut, LeftOutChoice } from './complete.ts';
export type { Unsent } from './body.ts';
export type { Danger } from './dangers.ts';
export {
  dangerCodes,
  isCarriedOut,
  knownAfter,
  notStuck,
  planPush,
  samePool,
  type Plan,
  type PlanInput,
} from './plan.ts';
export type { PlanNote } from './plan-notes.ts';
export { planPull, toComparisonText, toFileText, type PullPlan } from './pull.ts';
export { blockingErrors, isNeverSent, type Refusal } from './refusals.ts';
