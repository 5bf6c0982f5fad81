import type { LocatedDiagnostic, Severities } from '#core/diagnostics';
import type { Diagnostic } from '#core/diagnostics/types';
import { jsonEquals, type JsonObject } from '#core/json';
import type { LiveKind } from '#core/resources/live';
import {
  blockingErrors,
  contextOf,
  flatMapSteps,
  noteDifferences,
  planPush,
  type Blocker,
  type LeftOutChoice,
  type LivePool,
  type OtherFileContent,
  type Plan,
  type PlanInput,
} from '#core/sync';
import { isLiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import { mfaStepFor, type MfaStep } from './mfa-step.ts';
import type { Connect, MfaListener } from './ports.ts';
import { readPool } from './read-pool.ts';

/** The desired state of a resource. */
export interface Desired {
  readonly resource: LiveKind;
  readonly poolId: string;
  readonly region: string;
  /** A complete or partial request. */
  readonly value: JsonObject;
  /** The resource's last pulled or pushed state. Determines the author of each change. */
  readonly base: JsonObject | undefined;
  /** For a restore: the pool's resources in the snapshot, which the service accepted together at the time. */
  readonly snapshot?: readonly LivePool[];
  /** The pool's other file. If it is not also pushed, a note in the plan says where it differs. */
  readonly otherFile?: OtherFileContent | undefined;
  /** Errors that block the push, unless the live pool disproves them or already has them. */
  readonly overridable: readonly Diagnostic[];
}

/** The dependencies that the host passes for planning. */
export interface PlanDependencies {
  readonly connect: Connect;
  readonly mfa: MfaListener;
  /** The user's severities, which determine what blocks a push. */
  readonly severities?: Severities | undefined;
}

/** The live and desired state of a resource. */
export interface PushPart {
  readonly desired: Desired;
  readonly live: LivePool;
}

/** The live and desired states of a push. Determines the plan completely. */
export interface PushSession {
  readonly kind: 'open';
  readonly gateway: PoolGateway;
  /** The file's resource, and the other file's resource if both files are pushed. */
  readonly parts: readonly [PushPart, PushPart?];
  /** The pool's other resources that could be read. */
  readonly companions: readonly LivePool[];
  readonly severities: Severities | undefined;
}

/** A blocker, and the kind of the resource that has the setting. */
export interface PushBlocker extends Blocker {
  readonly kind: string;
}

/** The outcome of planning. */
export type PlanOutcome =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'nothing-to-do'; readonly plan: Plan }
  | Invalid
  | {
      readonly kind: 'blocked';
      readonly blockers: readonly PushBlocker[];
      /** Undefined if the MFA settings are not the reason. */
      readonly mfaStep?: MfaStep | undefined;
    }
  | { readonly kind: 'cancelled' };

interface Invalid {
  readonly kind: 'invalid';
  readonly diagnostics: readonly Diagnostic[] | readonly LocatedDiagnostic[];
}

/** The plans of a push, one for each choice for settings that the file omits. */
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
  const { live, companions } = await readPool(gateway, desired.resource, desired.poolId, mfa);
  const diagnostics = errorsOf({ desired, live }, companions, severities);
  return diagnostics.length > 0
    ? { kind: 'invalid', diagnostics }
    : { kind: 'open', gateway, parts: [{ desired, live }], companions, severities };
}

/** The other file of a pool, compared with its live resource. */
export type OtherFile =
  /** The session and the plan for both files. */
  | { readonly kind: 'changes'; readonly both: PushSession; readonly plan: Plan }
  | { readonly kind: 'unchanged' }
  /** The live resource could not be read, or the file has errors that the live resource does not have. */
  | { readonly kind: 'unusable' };

/** Adds the pool's other file to a session if that file would change its live resource. */
export function openOther(session: PushSession, leftOut: LeftOutChoice, desired: Desired): OtherFile {
  const both = withOtherFile(session, desired);
  if (!both) return { kind: 'unusable' };
  const plan = planWith(both, leftOut);
  return hasOwnChanges(plan, desired) ? { kind: 'changes', both, plan } : { kind: 'unchanged' };
}

/** Whether a plan for both files changes the other resource, or could change it because the user removed a setting. */
export function hasOwnChanges(
  { steps }: Plan,
  { resource, base, value }: Pick<Desired, 'resource' | 'base' | 'value'>,
): boolean {
  const isChanged = steps.some(({ kind, changes }) => kind === resource.id && changes.length > 0);
  // An MFA file turns off a factor by omitting its block.
  return isChanged || (resource.id === 'mfa' && Object.keys(base ?? {}).some((name) => !Object.hasOwn(value, name)));
}

function withOtherFile(session: PushSession, desired: Desired): PushSession | undefined {
  const {
    parts: [own],
    companions,
    severities,
  } = session;
  const live = companions.find(({ kind }) => kind.id === desired.resource.id);
  if (!live || errorsOf({ desired, live }, [own.live], severities).length > 0) return undefined;
  return { ...session, parts: [own, { desired, live }], companions: companions.filter((one) => one !== live) };
}

function errorsOf(
  { desired, live }: PushPart,
  companions: readonly LivePool[],
  severities: Severities | undefined,
): readonly Diagnostic[] {
  return blockingErrors(desired.overridable, desired.value, live, { severities, ...contextOf(live, companions) });
}

/**
 * Plans the push of a session. If the file omits settings, also plans to reset them, and asks the user whether to keep
 * or reset them if the two plans send different requests.
 */
export async function planSession(session: PushSession, policy: LeftOutPolicy): Promise<PlanOutcome> {
  const first = typeof policy === 'string' ? policy : 'keep';
  const plan = planWith(session, first);
  const isDecided = typeof policy === 'string' || flatMapSteps(plan, 'leftOut').length === 0;
  if (isDecided || (isBlocked(plan) && session.parts.length === 1)) return outcomeOf(session, plan);
  const plans = { keep: plan, reset: planWith(session, 'reset') };
  // A push of two files can be blocked with `keep` but not with `reset`.
  if (isBlocked(plan) && isBlocked(plans.reset)) return outcomeOf(session, plan);
  if (sendSameRequests(plans)) return outcomeOf(session, plan);
  const choice = await policy(plans);
  return choice ? outcomeOf(session, plans[choice]) : { kind: 'cancelled' };
}

/** Whether the choice makes no difference, because the omitted settings have their default values in the live pool. */
function sendSameRequests({ keep, reset }: LeftOutPlans): boolean {
  const requestsOf = ({ steps }: Plan): JsonObject[] => steps.map(({ request }) => request);
  return jsonEquals(requestsOf(keep), requestsOf(reset));
}

function isBlocked(plan: Plan): boolean {
  return flatMapSteps(plan, 'blockers').length > 0;
}

/**
 * Returns the session with the resources as another user changed them. Attributes the changes to that user even if
 * there is no base.
 */
export function afterChange(session: PushSession, states: readonly LivePool[]): PushSession {
  const newest = (live: LivePool): LivePool => states.find(({ kind }) => kind.id === live.kind.id) ?? live;
  const current = ({ desired, live }: PushPart): PushPart => ({
    desired: { ...desired, base: desired.base ?? live.request },
    live: newest(live),
  });
  const [own, other] = session.parts;
  return {
    ...session,
    parts: other ? [current(own), current(other)] : [current(own)],
    companions: session.companions.map(newest),
  };
}

/** Returns the resources of a session as they were read: those of its parts first. */
export function statesOf({ parts, companions }: PushSession): readonly LivePool[] {
  return [...parts.flatMap((part) => (part ? [part.live] : [])), ...companions];
}

/** Runs a task. Returns `cancelled` if the user cancels the task before it changes anything. */
export async function unlessCancelled<T>(task: () => Promise<T>): Promise<T | { readonly kind: 'cancelled' }> {
  try {
    return await task();
  } catch (error) {
    if (isLiveError(error) && error.kind === 'cancelled') return { kind: 'cancelled' };
    throw error;
  }
}

function planWith({ parts, companions, severities }: PushSession, leftOut: LeftOutChoice): Plan {
  const inputOf = ({ desired: { value: file, base, snapshot }, live }: PushPart): PlanInput => ({
    ...{ file, live, base, leftOut, severities, companions, snapshot },
  });
  const [own, other] = parts;
  if (other) return planPush(inputOf(own), inputOf(other));
  const plan = planPush(inputOf(own));
  return own.desired.otherFile ? noteDifferences(plan, own.desired.otherFile) : plan;
}

function outcomeOf({ parts: [, other], companions }: PushSession, plan: Plan): PlanOutcome {
  const blockers = plan.steps.flatMap(({ kind, blockers: all }) => all.map((blocker) => ({ ...blocker, kind })));
  if (blockers.length > 0) {
    const mfa = companions.find(({ kind }) => kind.id === 'mfa');
    return { kind: 'blocked', blockers, mfaStep: mfaStepFor(blockers, other !== undefined, mfa?.described) };
  }
  return { kind: flatMapSteps(plan, 'changes').length === 0 ? 'nothing-to-do' : 'planned', plan };
}
