import type { JsonObject } from '#core/json';
import { isSandboxPool } from '#core/aws/pool-ids';
import type { ServiceError } from '#core/resources/live';
import {
  baseAfterStep,
  readBack,
  samePool,
  toLivePool,
  type LeftOutChoice,
  type LivePool,
  type Plan,
  type ReadBack,
} from '#core/sync';
import type { LiveError } from '../gateway/pool-gateway.ts';
import { poolPlace } from '../gateway/pool-place.ts';
import { describeSnapshotChange } from '../messages/snapshot-label.ts';
import type { Pause, PushLock, PushPrompts, SavedSnapshot, Snapshots } from './ports.ts';
import { isProtected } from './protected-pools.ts';
import {
  afterChange,
  openSession,
  planSession,
  unlessCancelled,
  type Desired,
  type PlanOutcome,
  type PlanDependencies,
  type PushSession,
} from './push-session.ts';
import { sendOnce, type LastRead } from './send-once.ts';

/**
 * The outcome of a push. Only after `pushed`, `pushed-unverified` (carried out, but not read back) and
 * `unknown-outcome` may the pool have changed.
 */
export type PushOutcome =
  | Exclude<PlanOutcome, { kind: 'planned' }>
  | { readonly kind: 'rejected'; readonly error: LiveError; readonly serviceError: ServiceError | undefined }
  /** The user wants to pull the changes of other users into the file first. Nothing was sent. */
  | { readonly kind: 'pull-first' }
  /** The pool changed each time the user was asked. */
  | { readonly kind: 'concurrent-changes'; readonly poolName: string }
  | { readonly kind: 'no-snapshot'; readonly reason: string }
  | ({ readonly kind: 'pushed'; readonly plan: Plan } & ReadBack)
  | { readonly kind: 'pushed-unverified'; readonly plan: Plan; readonly error: LiveError }
  | {
      readonly kind: 'unknown-outcome';
      readonly plan: Plan;
      readonly error: LiveError;
      readonly lastRead: LastRead;
      /** The name of the snapshot, for the log. */
      readonly snapshot: string;
    };

/** The dependencies of a push, provided by the host. */
export interface PushDependencies extends PlanDependencies {
  readonly prompts: PushPrompts;
  readonly snapshots: Snapshots;
  readonly pause: Pause;
  /** Prevents concurrent pushes to the pool; undefined if there can be none. */
  readonly lock?: PushLock | undefined;
  /** Returns the time in milliseconds; default: the system clock. */
  readonly now?: (() => number) | undefined;
  /** Pools whose name the user must type before a push: ids or names, `*` for any characters. */
  readonly protectedPools: readonly string[];
  /** The AWS profile, if known; for the snapshot. */
  readonly profile?: string | undefined;
  /** The endpoint; undefined for AWS; for the snapshot. */
  readonly endpoint?: string | undefined;
  /** Receives the pool in request form when it is known to be in the desired state. */
  readonly onKnown: (pool: JsonObject) => Promise<void>;
}

/** The pool changed after the plan was shown. */
interface ChangedConcurrently {
  readonly kind: 'changed-concurrently';
  readonly live: LivePool;
}

/** The push stops after this many previews of a pool that keeps changing. */
const MAX_ROUNDS = 10;

/**
 * Pushes the desired state to a live pool: plans, asks the user to confirm the plan, checks that the pool has not
 * changed since, saves a snapshot, sends the plan's request, and reads the pool back. A request that was rejected
 * because the service was busy is sent again if the pool is still as shown.
 * @param leftOut what to do with settings that are left out; `ask`: the user decides
 * @throws LiveError when the service fails; the pool is unchanged then
 */
export function pushPool(
  desired: Desired,
  leftOut: LeftOutChoice | 'ask',
  dependencies: PushDependencies,
): Promise<PushOutcome> {
  return unlessCancelled(async () => {
    const session = await openSession(desired, dependencies);
    return session.kind === 'open' ? push(session, leftOut, dependencies) : session;
  });
}

async function push(
  first: PushSession,
  leftOut: LeftOutChoice | 'ask',
  dependencies: PushDependencies,
): Promise<PushOutcome> {
  const { prompts, onKnown } = dependencies;
  let session = first;
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const changedConcurrently = round > 1;
    const policy = leftOut === 'ask' ? (plan: Plan) => prompts.askLeftOut(plan, changedConcurrently) : leftOut;
    const planned = await planSession(session, policy);
    if (planned.kind === 'nothing-to-do') await onKnown(session.live.request);
    if (planned.kind !== 'planned') return planned;
    const answer = await confirm(planned.plan, changedConcurrently, dependencies);
    if (answer !== true) return { kind: answer === 'pull-first' ? answer : 'cancelled' };
    const result = await sendLocked(session, planned.plan, dependencies);
    if (result.kind !== 'changed-concurrently') return result;
    session = afterChange(session, result.live);
  }
  return { kind: 'concurrent-changes', poolName: session.live.poolName };
}

/** Shows a plan and asks whether to send it; for a protected pool, also asks for its name. */
async function confirm(
  plan: Plan,
  changedConcurrently: boolean,
  { prompts, protectedPools }: PushDependencies,
): Promise<boolean | 'pull-first'> {
  const guarded = isProtected(protectedPools, plan.pool);
  try {
    const answer = await prompts.confirmPush(plan, { changedConcurrently, isProtected: guarded });
    return answer === true && guarded ? await prompts.confirmByName(plan) : answer;
  } finally {
    await prompts.closePreview?.();
  }
}

/** Sends a plan under the push lock, if the pool is still as shown. */
function sendLocked(
  session: PushSession,
  plan: Plan,
  dependencies: PushDependencies,
): Promise<PushOutcome | ChangedConcurrently> {
  const { gateway, live: shown } = session;
  const { poolId } = plan.pool;
  const task = async (): Promise<PushOutcome | ChangedConcurrently> => {
    const now = toLivePool(shown.kind, await gateway.describe(poolId));
    return samePool(shown, now) ? send(gateway, plan, now, dependencies) : { kind: 'changed-concurrently', live: now };
  };
  return dependencies.lock ? dependencies.lock.hold(poolPlace(poolId, dependencies.endpoint), task) : task();
}

/** Saves a snapshot of the pool, sends the plan and reads the pool back. */
async function send(
  gateway: PushSession['gateway'],
  plan: Plan,
  before: LivePool,
  dependencies: PushDependencies,
): Promise<PushOutcome | ChangedConcurrently> {
  const [step] = plan.steps;
  let snapshot: SavedSnapshot;
  try {
    snapshot = await saveSnapshot(plan, before, dependencies);
  } catch (error) {
    return { kind: 'no-snapshot', reason: error instanceof Error ? error.message : String(error) };
  }
  const sent = await sendOnce(gateway, step, before, { pause: dependencies.pause, now: dependencies.now ?? Date.now });
  switch (sent.kind) {
    case 'changed-concurrently':
      await snapshot.discard();
      return sent;
    case 'not-sent':
      // The pool is certainly unchanged: snapshots of failed attempts would displace useful ones.
      await snapshot.discard();
      if (sent.error.kind !== 'rejected') throw sent.error;
      return {
        kind: 'rejected',
        error: sent.error,
        serviceError: before.kind.serviceErrorOf(sent.error, step.request),
      };
    case 'unknown':
      return { kind: 'unknown-outcome', plan, error: sent.error, lastRead: sent.lastRead, snapshot: snapshot.name };
    case 'unread':
      return { kind: 'pushed-unverified', plan, error: sent.error };
    case 'sent': {
      const result = readBack(step, before, sent.live);
      await dependencies.onKnown(baseAfterStep(step, result));
      return { kind: 'pushed', plan, ...result };
    }
  }
}

function saveSnapshot(
  { pool, steps: [step] }: Plan,
  { described }: LivePool,
  { snapshots, profile, endpoint }: PushDependencies,
): Promise<SavedSnapshot> {
  const { poolId, poolName, account } = pool;
  return snapshots.save({
    ...poolPlace(poolId, endpoint),
    kind: step.kind,
    poolName,
    described,
    changes: step.changes.map(describeSnapshotChange),
    ...(isSandboxPool(poolId) ? {} : { profile, account }),
  });
}
