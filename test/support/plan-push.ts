import type { JsonObject } from '#core/json';
import { planPush as plan, toLivePool, type Plan, type PlanInput } from '#core/sync';

/** Plans a push to a pool with a description. */
export function planPush({ described, ...input }: Omit<PlanInput, 'live'> & { readonly described: JsonObject }): Plan {
  return plan({ ...input, live: toLivePool(described) });
}
