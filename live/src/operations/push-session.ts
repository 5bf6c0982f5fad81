import type { LocatedDiagnostic, Severities } from '#core/diagnostics';
import type { Diagnostic } from '#core/diagnostics/types';
import type { JsonObject } from '#core/json';
import type { LiveKind } from '#core/resources/live';
import { factorsOf, missingFactorConfig, type MfaFactors } from '#core/resources/mfa-factors';
import {
  blockingErrors,
  flatMapSteps,
  planPush,
  type Blocker,
  type LeftOutChoice,
  type LivePool,
  type Plan,
} from '#core/sync';
import { isLiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { Connect, MfaListener } from './ports.ts';
import { readPool } from './read-pool.ts';

/** The desired state of a pool. */
export interface Desired {
  readonly resource: LiveKind;
  readonly poolId: string;
  readonly region: string;
  /** A complete or partial UpdateUserPool request. */
  readonly value: JsonObject;
  /** The pool's last pulled or pushed state. Determines the author of each change. */
  readonly base: JsonObject | undefined;
  /** Whether the value is an earlier state of the pool, which the service accepted. */
  readonly restored?: boolean;
  /** Errors that block the push, unless the live pool disproves them or already has them. */
  readonly overridable: readonly Diagnostic[];
}

/** The dependencies that the host passes to planning. */
export interface PlanDependencies {
  readonly connect: Connect;
  readonly mfa: MfaListener;
  /** The user's severities, which determine what blocks a push. */
  readonly severities?: Severities | undefined;
}

/** A pool's live and desired state. Determines the plan completely. */
export interface PushSession {
  readonly kind: 'open';
  readonly gateway: PoolGateway;
  readonly desired: Desired;
  readonly live: LivePool;
  /** The response of GetUserPoolMfaConfig, or undefined if it could not be read. */
  readonly mfaConfig: JsonObject | undefined;
  readonly factors: MfaFactors | undefined;
  readonly severities: Severities | undefined;
}

/** The outcome of planning. */
export type PlanOutcome =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'nothing-to-do'; readonly plan: Plan }
  | Invalid
  | {
      readonly kind: 'blocked';
      readonly blockers: readonly Blocker[];
      /** A SetUserPoolMfaConfig request that removes all blockers. Undefined if there is none. */
      readonly missingFactorConfig?: JsonObject | undefined;
    }
  | { readonly kind: 'cancelled' };

interface Invalid {
  readonly kind: 'invalid';
  readonly diagnostics: readonly Diagnostic[] | readonly LocatedDiagnostic[];
}

/** The plans of a push for both choices about the settings that the file omits. */
export type LeftOutPlans = Readonly<Record<LeftOutChoice, Plan>>;

/** The choice for settings that a file omits, or a function that returns it. Undefined cancels the push. */
export type LeftOutPolicy = LeftOutChoice | ((plans: LeftOutPlans) => Promise<LeftOutChoice | undefined>);

/**
 * Reads the live pool and opens a push session.
 * @returns `invalid` if the desired state has errors that the live pool neither disproves nor already has
 * @throws LiveError if the service fails
 */
export async function openSession(
  desired: Desired,
  { connect, mfa, severities }: PlanDependencies,
): Promise<PushSession | Invalid> {
  const gateway = await connect(desired.region);
  const { live, mfaConfig } = await readPool(gateway, desired.resource, desired.poolId, mfa);
  const factors = mfaConfig && factorsOf(mfaConfig);
  const diagnostics = blockingErrors(desired.overridable, desired.value, live, { severities, factors });
  return diagnostics.length > 0
    ? { kind: 'invalid', diagnostics }
    : { kind: 'open', gateway, desired, live, mfaConfig, factors, severities };
}

/** Plans the push of a session. Plans a second time only if the policy is to choose. */
export async function planSession(session: PushSession, policy: LeftOutPolicy): Promise<PlanOutcome> {
  const first = typeof policy === 'string' ? policy : 'keep';
  const plan = planWith(session, first);
  const isDecided = typeof policy === 'string' || flatMapSteps(plan, 'leftOut').length === 0;
  if (isDecided || flatMapSteps(plan, 'blockers').length > 0) return outcomeOf(session, plan);
  const plans = { keep: plan, reset: planWith(session, 'reset') };
  const choice = await policy(plans);
  return choice ? outcomeOf(session, plans[choice]) : { kind: 'cancelled' };
}

/**
 * Returns the session for a pool that another user changed. Attributes the change to the other user, even without a
 * base.
 */
export function afterChange(session: PushSession, live: LivePool): PushSession {
  const { desired } = session;
  return { ...session, live, desired: { ...desired, base: desired.base ?? session.live.request } };
}

/** Runs a task. Returns `cancelled` if the user cancels it before it changes anything. */
export async function unlessCancelled<T>(task: () => Promise<T>): Promise<T | { readonly kind: 'cancelled' }> {
  try {
    return await task();
  } catch (error) {
    if (isLiveError(error) && error.kind === 'cancelled') return { kind: 'cancelled' };
    throw error;
  }
}

function planWith({ desired, live, factors, severities }: PushSession, leftOut: LeftOutChoice): Plan {
  const { value: file, base, restored } = desired;
  return planPush({ file, live, base, leftOut, severities, factors, ...(restored ? { restored: file } : {}) });
}

function outcomeOf({ desired, mfaConfig }: PushSession, plan: Plan): PlanOutcome {
  const blockers = flatMapSteps(plan, 'blockers');
  if (blockers.length > 0) {
    const codes = blockers.map(({ code }) => code);
    return {
      kind: 'blocked',
      blockers,
      missingFactorConfig: mfaConfig && missingFactorConfig(codes, mfaConfig, desired.value),
    };
  }
  return { kind: flatMapSteps(plan, 'changes').length === 0 ? 'nothing-to-do' : 'planned', plan };
}
