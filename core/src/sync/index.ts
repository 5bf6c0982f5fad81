export { missingSettings, type Missing } from './add-missing.ts';
export { changesBetween, describeChange, type Author, type Change } from './changes.ts';
export { clonePool, type ClonedPool } from './clone.ts';
export { planAsCliCommand, toCliCommand, type CliOptions, type Shell } from './cli-command.ts';
export { toLivePool, withFactsOf, type LivePool } from './live-pool.ts';
export type { FilledRequest, LeftOut, LeftOutChoice } from './fill-omitted.ts';
export type { Unsent } from './request-body.ts';
export type { Risk } from './risks.ts';
export {
  flatMapSteps,
  FORMAT_VERSION as PLAN_FORMAT_VERSION,
  planStep,
  riskCodes,
  type Plan,
  type PlanInput,
  type StepPlan,
} from './plan.ts';
export { planPush } from './steps.ts';
export { afterStep, sharedSettings } from './after-step.ts';
export { noteDifferences, type OtherFileContent } from './files-differ.ts';
export { withEffectOf } from './with-effect-of.ts';
export type { PlanNote } from './plan-notes.ts';
export { fixedSettings, planCreation, type CreationInput, type Namesake } from './plan-creation.ts';
export { missingAttributes, planAddition, type AdditionPlan } from './plan-addition.ts';
export { linkEdits } from './link-file.ts';
export { readBackCreation } from './read-back-creation.ts';
export { planPull, toFileText, toNewFileText, type PullPlan } from './pull.ts';
export {
  baseAfterStep,
  isAsPredicted,
  readBack,
  readBackTogether,
  samePool,
  shownOf,
  type ReadBack,
} from './read-back.ts';
export { ALWAYS_BLOCKING, blockingErrors, contextOf, isNeverSent, type Blocker, type Problem } from './blockers.ts';
export { setAsideIdentity } from './set-aside.ts';
