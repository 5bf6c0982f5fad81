import type { JsonObject } from '#core/json';
import { planPush as pushPlanOf, planStep as stepPlanOf, type Plan, type PlanInput, type StepPlan } from '#core/sync';
import { toLivePool } from './live-pool.ts';

type Input = Omit<PlanInput, 'live'> & { readonly described: JsonObject };

/** Plans a push to the described user pool. */
export function planPush({ described, ...input }: Input): Plan {
  return pushPlanOf({ ...input, live: toLivePool(described) });
}

/** Plans a push to the described user pool and returns its only step. */
export function planStep({ described, ...input }: Input): StepPlan {
  return stepPlanOf({ ...input, live: toLivePool(described) });
}
