import { samePool, type LeftOutChoice, type LivePool, type Plan, type StepPlan } from '#core/sync';
import { isLiveError, type LiveError } from '../gateway/pool-gateway.ts';
import { poolPlace } from '../gateway/pool-place.ts';
import type { PushLock, PushPrompts } from './ports.ts';
import { isProtected } from './protected-pools.ts';
import {
  afterChange,
  openOther,
  openSession,
  planSession,
  statesOf,
  unlessCancelled,
  type Desired,
  type LeftOutPlans,
  type PlanOutcome,
  type PlanDependencies,
  type PushPart,
  type PushSession,
} from './push-session.ts';
import { describeAgain } from './read-pool.ts';
import type { PushRun } from './push-snapshot.ts';
import { sendSteps, type SendStepsDependencies, type SentPlan } from './send-steps.ts';

/**
 * The outcome of a push, unless only some of several requests were applied. The pool can only have changed
 * after `pushed`, `pushed-unverified` (applied, but not verified) and `unknown-outcome`.
 */
export type WholeOutcome =
  | Exclude<PlanOutcome, { kind: 'planned' }>
  /** The user wants to pull other users' changes into the file first. Nothing was sent. */
  | { readonly kind: 'pull-first' }
  /** The user changed the file's pool ID during the review. Nothing was sent. */
  | { readonly kind: 'other-pool'; readonly poolId: string }
  /** The user chose to add settings to a file, but the editor rejected the edit. Nothing was sent. */
  | { readonly kind: 'edit-rejected' }
  /** Each time the prompt was shown, the pool changed before the user answered. */
  | { readonly kind: 'concurrent-changes'; readonly poolName: string }
  | Exclude<SentPlan, { kind: 'changed-concurrently' }>;

/** The outcome of a push. */
export type PushOutcome = WholeOutcome | PartialPush;

/** A push that ended after at least one of its requests was applied, but not all of them. */
export interface PartialPush {
  readonly kind: 'partly-pushed';
  /** The last plan, which contains the request that was not applied. */
  readonly plan: Plan;
  /** The requests that were applied. */
  readonly done: readonly StepPlan[];
  /** All resources of the push as they were before it. */
  readonly before: readonly LivePool[];
  /** The reason why the push ended. `failed`: the next request could not be sent. */
  readonly end: WholeOutcome | { readonly kind: 'failed'; readonly error: LiveError };
}

/** The dependencies that the host passes to a push. */
export interface PushDependencies extends PlanDependencies, SendStepsDependencies {
  readonly prompts: PushPrompts;
  /** Prevents concurrent pushes to the pool. Undefined if concurrent pushes are impossible. */
  readonly lock?: PushLock | undefined;
  /** Pools whose name the user must type before a push. Contains IDs or names; `*` matches any characters. */
  readonly protectedPools: readonly string[];
}

/** The desired state of a pool's other resource, and the name that prompts show for it. */
export interface OtherDesired {
  readonly desired: Desired;
  readonly name: string;
}

/** The maximum number of previews of a pool that keeps changing. */
const MAX_ROUNDS = 10;

/**
 * Pushes the desired state to a live pool: plans the push, asks for confirmation, checks that the pool has not changed,
 * saves a snapshot, sends the plan's requests, and verifies the result. If the service is busy and rejects a request,
 * sends it again, unless the pool has changed.
 * @param leftOut the choice for settings that the desired state omits; `ask` prompts the user
 * @param other the desired state of the pool's other resource. If it differs from the live state, the user is asked
 * whether to also push it.
 * @throws LiveError if the service fails. In that case, the pool is unchanged.
 */
export function pushPool(
  desired: Desired,
  leftOut: LeftOutChoice | 'ask',
  dependencies: PushDependencies,
  other?: OtherDesired,
): Promise<PushOutcome> {
  return unlessCancelled(async () => {
    const opened = await openSession(desired, dependencies);
    if (opened.kind !== 'open') return opened;
    const session = other ? await askOther(opened, leftOut, other, dependencies.prompts) : opened;
    return session ? push(session, leftOut, dependencies) : { kind: 'cancelled' };
  });
}

/**
 * Asks whether to push both files if the other one would change its resource.
 * @returns undefined if the user cancels
 */
async function askOther(
  session: PushSession,
  leftOut: LeftOutChoice | 'ask',
  { desired, name }: OtherDesired,
  prompts: PushPrompts,
): Promise<PushSession | undefined> {
  const choice = leftOut === 'ask' ? 'keep' : leftOut;
  const other = openOther(session, choice, desired);
  if (other.kind !== 'changes' || !prompts.askOther) return session;
  const answer = await prompts.askOther(other.plan, name, await planSession(session, choice));
  return answer === 'both' ? other.both : answer === 'only' ? session : undefined;
}

async function push(
  first: PushSession,
  leftOut: LeftOutChoice | 'ask',
  dependencies: PushDependencies,
): Promise<PushOutcome> {
  const run: PushRun = { before: statesOf(first), done: [], id: crypto.randomUUID() };
  let session = first;
  let plan: Plan | undefined;
  /** Returns the outcome of a push that ended: `partly-pushed` if some requests were applied before that. */
  const ended = (end: PartialPush['end']): PushOutcome => {
    const isSent = plan?.steps.every((step) => run.done.includes(step)) ?? false;
    const isPartial = run.done.length > 0 && end.kind !== 'pushed' && !(end.kind === 'pushed-unverified' && isSent);
    if (isPartial && plan) return { kind: 'partly-pushed', plan, done: run.done, before: run.before, end };
    if (end.kind === 'failed') throw end.error;
    return end;
  };
  try {
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      const planned = await planRound(session, leftOut, round, dependencies);
      if (planned.kind === 'nothing-to-do' && run.done.length > 0 && plan) {
        return { kind: 'pushed', plan, notApplied: [], concurrent: [] };
      }
      if (planned.kind !== 'planned') return ended(planned);
      ({ plan } = planned);
      const answer = await confirm(plan, round > 1, dependencies);
      if (answer !== true) return ended({ kind: answer === 'pull-first' ? answer : 'cancelled' });
      const result = await sendLocked(session, plan, run, dependencies);
      if (result.kind !== 'changed-concurrently') return ended(result);
      session = afterChange(session, result.states);
    }
  } catch (error) {
    if (!isLiveError(error) || run.done.length === 0) throw error;
    return ended(error.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', error });
  }
  return ended({ kind: 'concurrent-changes', poolName: session.parts[0].live.poolName });
}

async function planRound(
  session: PushSession,
  leftOut: LeftOutChoice | 'ask',
  round: number,
  { prompts, onKnown }: PushDependencies,
): Promise<PlanOutcome> {
  const policy = leftOut === 'ask' ? (plans: LeftOutPlans) => prompts.askLeftOut(plans, round > 1) : leftOut;
  const planned = await planSession(session, policy);
  if (planned.kind === 'nothing-to-do') {
    for (const { live } of partsOf(session)) await onKnown(live.request, live.kind.id);
  }
  return planned;
}

async function confirm(
  plan: Plan,
  changedConcurrently: boolean,
  { prompts, protectedPools }: PushDependencies,
): Promise<boolean | 'pull-first' | 'refresh'> {
  const guarded = isProtected(protectedPools, plan.pool);
  try {
    const answer = await prompts.confirmPush(plan, { changedConcurrently, isProtected: guarded });
    return answer === true && guarded ? await prompts.confirmByName(plan) : answer;
  } finally {
    await prompts.closePreview?.();
  }
}

/** Sends a plan while holding the push lock, unless the pool has changed since the plan was shown. */
function sendLocked(session: PushSession, plan: Plan, run: PushRun, dependencies: PushDependencies): Promise<SentPlan> {
  const { gateway } = session;
  const task = async (): Promise<SentPlan> => {
    const shown = statesOf(session);
    const own = partsOf(session).length;
    const states = await Promise.all([
      ...shown.slice(0, own).map((live) => describeAgain(gateway, live)),
      // The other resource has to be readable only if it is also pushed.
      ...shown.slice(own).map((live) => describeAgain(gateway, live).catch(orEarlier(live))),
    ]);
    const isSame = shown.every((live, i) => states[i] && samePool(live, states[i]));
    if (run.done.length === 0) run.before = states;
    return isSame
      ? sendSteps(gateway, plan, states.slice(0, own), run, dependencies)
      : { kind: 'changed-concurrently', states };
  };
  const place = poolPlace(plan.pool.poolId, dependencies.endpoint);
  return dependencies.lock ? dependencies.lock.hold(place, task) : task();
}

/** Returns a function that returns the earlier state of a resource that can no longer be read. */
function orEarlier(earlier: LivePool): (error: unknown) => LivePool {
  return (error) => {
    if (isLiveError(error) && error.kind !== 'cancelled') return earlier;
    throw error;
  };
}

function partsOf({ parts }: PushSession): readonly PushPart[] {
  return parts.filter((part) => part !== undefined);
}
