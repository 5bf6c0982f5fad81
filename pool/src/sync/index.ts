export { missingFrom, type Missing } from './add-missing.ts';
export { changesBetween, describeChange, type Author, type Change } from './changes.ts';
export { toCliCommand, type CliOptions, type Shell } from './cli-command.ts';
export type { LeftOut, LeftOutChoice } from './complete.ts';
export { dangerCodes, type Danger } from './dangers.ts';
export { planPush, type Plan, type PlanInput } from './plan.ts';
export { planPull, toComparisonText, toFileText, type PullPlan } from './pull.ts';
export { isCarriedOut, knownAfter, readBack, samePool, type ReadBack } from './read-back.ts';
export { isProvenWrong, type Refusal } from './refusals.ts';
