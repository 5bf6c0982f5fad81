import type { JsonObject } from '#core/json';
import { planPush as pushPlanOf, planStep as stepPlanOf, type Plan, type PlanInput, type StepPlan } from '#core/sync';
import { toLivePool } from './live-pool.ts';

type Input = Omit<PlanInput, 'live'> & { readonly described: JsonObject };

/** Plans a push to a pool with a description. */
export function planPush({ described, ...input }: Input): Plan {
  return pushPlanOf({ ...input, live: toLivePool(described) });
}

/** Plans such a push and returns its only step. */
export function planStep({ described, ...input }: Input): StepPlan {
  return stepPlanOf({ ...input, live: toLivePool(described) });
}
