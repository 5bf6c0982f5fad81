import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import { type Plan, type StepPlan } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { planPush } from '../../support/plan-push.ts';
import { describedBare } from '../../support/pools.ts';

const bare = parseDocument(fileTextOf(describedBare)).root;

/** Returns the plan of a push that changes settings of the bare pool. */
export function planOf(members: JsonObject, base?: JsonObject): Plan {
  return planPush({ file: { ...bare, ...members }, described: describedBare, base, leftOut: 'keep' });
}

/** Returns the same plan for a different pool. */
export function forPool(plan: Plan, pool: Partial<Plan['pool']>): Plan {
  return { ...plan, pool: { ...plan.pool, ...pool } };
}

/** Returns the same plan with a modified step. */
export function withStep(plan: Plan, step: Partial<StepPlan>): Plan {
  return { ...plan, steps: [{ ...plan.steps[0], ...step }] };
}

export const oneChange = planOf({ DeletionProtection: 'ACTIVE' });

export const twoChanges = planOf({ DeletionProtection: 'ACTIVE', UserPoolTags: { team: 'a' } });

/** A plan with more changes than a preview lists, one of them with a risk. */
export const manyChanges = planOf({
  UserPoolTags: Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`tag${i}`, 'x'])),
  AutoVerifiedAttributes: ['email'],
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
});

const sparseFile = { UserPoolId: 'eu-west-1_Bare00001', PoolName: 'bare' };

/** The plan of a push whose file omits almost all settings. */
export const sparse = planPush({ file: sparseFile, described: describedBare, leftOut: 'keep' });

/** The plan of the same push if all omitted settings are reset. */
export const sparseReset = planPush({ file: sparseFile, described: describedBare, leftOut: 'reset' });
