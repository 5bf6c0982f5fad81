import type { JsonObject } from '#core/json';
import { isSandboxPool } from '#core/aws/pool-ids';
import type { ServiceError } from '#core/resources/live';
import {
  baseAfterStep,
  readBack,
  samePool,
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
  type LeftOutPlans,
  type PlanOutcome,
  type PlanDependencies,
  type PushSession,
} from './push-session.ts';
import { describePool } from './read-pool.ts';
import { sendOnce, type LastRead } from './send-once.ts';

/**
 * The outcome of a push. The pool can only have changed after `pushed`, `pushed-unverified` (applied, but not verified)
 * and `unknown-outcome`.
 */
export type PushOutcome =
  | Exclude<PlanOutcome, { kind: 'planned' }>
  | { readonly kind: 'rejected'; readonly error: LiveError; readonly serviceError: ServiceError | undefined }
  /** The user wants to pull other users' changes into the file first. Nothing was sent. */
  | { readonly kind: 'pull-first' }
  /** The pool changed during each prompt. */
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

/** The dependencies that the host passes to a push. */
export interface PushDependencies extends PlanDependencies {
  readonly prompts: PushPrompts;
  readonly snapshots: Snapshots;
  readonly pause: Pause;
  /** Prevents concurrent pushes to the pool. Undefined if concurrent pushes are impossible. */
  readonly lock?: PushLock | undefined;
  /** Returns the time in milliseconds. Default: the system clock. */
  readonly now?: (() => number) | undefined;
  /** Pools whose name the user must type before a push. Contains IDs or names; `*` matches any characters. */
  readonly protectedPools: readonly string[];
  /** The AWS profile for the snapshot, if known. */
  readonly profile?: string | undefined;
  /** The endpoint for the snapshot. Undefined for AWS. */
  readonly endpoint?: string | undefined;
  /** Receives the pool in request form when it has the desired state. */
  readonly onKnown: (pool: JsonObject) => Promise<void>;
}

interface ChangedConcurrently {
  readonly kind: 'changed-concurrently';
  readonly live: LivePool;
}

/** The maximum number of previews of a pool that keeps changing. */
const MAX_ROUNDS = 10;

/**
 * Pushes the desired state to a live pool: plans the push, asks for confirmation, checks that the pool has not changed,
 * saves a snapshot, sends the plan's request, and verifies the result. If the service is busy and rejects the request,
 * sends it again, unless the pool has changed.
 * @param leftOut the choice for settings that the desired state omits; `ask` prompts the user
 * @throws LiveError if the service fails. The pool is then unchanged.
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
    const policy =
      leftOut === 'ask' ? (plans: LeftOutPlans) => prompts.askLeftOut(plans, changedConcurrently) : leftOut;
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

/** Sends a plan while holding the push lock, unless the pool has changed since the plan was shown. */
function sendLocked(
  session: PushSession,
  plan: Plan,
  dependencies: PushDependencies,
): Promise<PushOutcome | ChangedConcurrently> {
  const { gateway, live: shown } = session;
  const { poolId } = plan.pool;
  const task = async (): Promise<PushOutcome | ChangedConcurrently> => {
    const now = await describePool(gateway, shown);
    return samePool(shown, now) ? send(gateway, plan, now, dependencies) : { kind: 'changed-concurrently', live: now };
  };
  return dependencies.lock ? dependencies.lock.hold(poolPlace(poolId, dependencies.endpoint), task) : task();
}

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
      // It is certain that the pool is unchanged. Snapshots of failed attempts would displace useful ones.
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
