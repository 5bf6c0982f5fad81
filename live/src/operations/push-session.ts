import type { LocatedDiagnostic, Severities } from '#core/diagnostics';
import type { Diagnostic } from '#core/diagnostics/types';
import type { JsonObject } from '#core/json';
import type { LiveKind } from '#core/resources/live';
import { factorsOf, mfaRemedy, type MfaFactors } from '#core/resources/mfa-factors';
import {
  blockingErrors,
  inAllSteps,
  planPush,
  type Blocker,
  type LeftOutChoice,
  type LivePool,
  type Plan,
} from '#core/sync';
import { isLiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { Connect, MfaListener } from './ports.ts';
import { readPool } from './read-pool.ts';

/** What a pool is to become. */
export interface Desired {
  readonly resource: LiveKind;
  readonly poolId: string;
  readonly region: string;
  /** A request, complete or not. */
  readonly value: JsonObject;
  /** The pool as it was last seen, to tell whose a change is. */
  readonly base: JsonObject | undefined;
  /** Whether the value is what the pool was before, which the service accepted then. */
  readonly wasLive?: boolean;
  /** Errors that stop the push unless the live pool proves them wrong, or has them already. */
  readonly overridable: readonly Diagnostic[];
}

/** What planning needs from its host. */
export interface PlanDependencies {
  readonly connect: Connect;
  readonly mfa: MfaListener;
  /** The severities that the user wants: they decide what stops a push. */
  readonly severities?: Severities | undefined;
}

/** A pool as it is live, and what it is to become. Planning is a function of this value alone. */
export interface PushSession {
  readonly kind: 'open';
  readonly gateway: PoolGateway;
  readonly desired: Desired;
  readonly live: LivePool;
  /** The answer of GetUserPoolMfaConfig; undefined where it could not be read. */
  readonly mfaConfig: JsonObject | undefined;
  readonly factors: MfaFactors | undefined;
  readonly severities: Severities | undefined;
}

/** How planning ended. */
export type PlanOutcome =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'nothing-to-do'; readonly plan: Plan }
  | Invalid
  | {
      readonly kind: 'blocked';
      readonly blockers: readonly Blocker[];
      /** The request of SetUserPoolMfaConfig that has to come first, where that is all that is missing. */
      readonly mfaRemedy?: JsonObject | undefined;
    }
  | { readonly kind: 'cancelled' };

interface Invalid {
  readonly kind: 'invalid';
  readonly diagnostics: readonly Diagnostic[] | readonly LocatedDiagnostic[];
}

/** What becomes of settings that a file leaves out, or who decides that for a plan; undefined cancels the push. */
export type LeftOutPolicy = LeftOutChoice | ((plan: Plan) => Promise<LeftOutChoice | undefined>);

/**
 * Reads the pool that is to be changed.
 * @returns `invalid` where what is desired has errors that the live pool does not excuse
 * @throws LiveError when the service fails
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

/** Plans the push of a session. Plans again only where the policy decides for another value than the live one. */
export async function planSession(session: PushSession, policy: LeftOutPolicy): Promise<PlanOutcome> {
  const first = typeof policy === 'string' ? policy : 'keep';
  const plan = planWith(session, first);
  const isDecided = typeof policy === 'string' || inAllSteps(plan, 'leftOut').length === 0;
  if (isDecided || inAllSteps(plan, 'blockers').length > 0) return outcomeOf(session, plan);
  const choice = await policy(plan);
  if (!choice) return { kind: 'cancelled' };
  return outcomeOf(session, choice === first ? plan : planWith(session, choice));
}

/** The session after somebody else changed the pool. The change is theirs, also where there was no base before. */
export function afterChange(session: PushSession, live: LivePool): PushSession {
  const { desired } = session;
  return { ...session, live, desired: { ...desired, base: desired.base ?? session.live.request } };
}

/** Runs a task that may be cancelled until it changes something. */
export async function unlessCancelled<T>(task: () => Promise<T>): Promise<T | { readonly kind: 'cancelled' }> {
  try {
    return await task();
  } catch (error) {
    if (isLiveError(error) && error.kind === 'cancelled') return { kind: 'cancelled' };
    throw error;
  }
}

function planWith({ desired, live, factors, severities }: PushSession, leftOut: LeftOutChoice): Plan {
  const { value: file, base, wasLive } = desired;
  return planPush({ file, live, base, leftOut, severities, factors, ...(wasLive ? { wasLive: file } : {}) });
}

function outcomeOf({ desired, mfaConfig }: PushSession, plan: Plan): PlanOutcome {
  const blockers = inAllSteps(plan, 'blockers');
  if (blockers.length > 0) {
    const codes = blockers.map(({ code }) => code);
    return { kind: 'blocked', blockers, mfaRemedy: mfaConfig && mfaRemedy(codes, mfaConfig, desired.value) };
  }
  return { kind: inAllSteps(plan, 'changes').length === 0 ? 'nothing-to-do' : 'planned', plan };
}
