import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import { type Plan, type StepPlan } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { planPush } from '../../support/plan-push.ts';
import { describedBare } from '../../support/pools.ts';

const bare = parseDocument(fileTextOf(describedBare)).root;

/** The plan of a push that changes some members of the bare pool. */
export function planOf(members: JsonObject, base?: JsonObject): Plan {
  return planPush({ file: { ...bare, ...members }, described: describedBare, base, leftOut: 'keep' });
}

/** The same plan for another pool. */
export function forPool(plan: Plan, pool: Partial<Plan['pool']>): Plan {
  return { ...plan, pool: { ...plan.pool, ...pool } };
}

/** The same plan with another step. */
export function withStep(plan: Plan, step: Partial<StepPlan>): Plan {
  return { ...plan, steps: [{ ...plan.steps[0], ...step }] };
}

/** Changes one setting. */
export const oneChange = planOf({ DeletionProtection: 'ACTIVE' });

/** Changes two settings. */
export const twoChanges = planOf({ DeletionProtection: 'ACTIVE', UserPoolTags: { team: 'a' } });

/** Changes more settings than a question lists, one of them in a dangerous way. */
export const manyChanges = planOf({
  UserPoolTags: Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`tag${i}`, 'x'])),
  AutoVerifiedAttributes: ['email'],
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
});

/** Leaves all settings but one out. */
export const sparse = planPush({
  file: { UserPoolId: 'eu-west-1_Bare00001', PoolName: 'bare' },
  described: describedBare,
  leftOut: 'keep',
});
