import type { JsonObject } from '#core/json';
import { isSandboxPool } from '#core/aws/pool-ids';
import type { ServiceError } from '#core/resources/live';
import {
  knownAfter,
  readBack,
  samePool,
  toLivePool,
  type LeftOutChoice,
  type LivePool,
  type Plan,
  type ReadBack,
} from '#core/sync';
import type { LiveError } from '../gateway/pool-gateway.ts';
import { placeOf } from '../gateway/pool-place.ts';
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
 * How a push ended. Only after `pushed`, `pushed-unread` (carried out, but not read back) and `unknown-outcome` may the
 * pool be another than before.
 */
export type PushOutcome =
  | Exclude<PlanOutcome, { kind: 'planned' }>
  | { readonly kind: 'rejected'; readonly error: LiveError; readonly serviceError: ServiceError | undefined }
  /** The pool changed again and again while the user was asked. */
  | { readonly kind: 'concurrent-changes'; readonly poolName: string }
  | { readonly kind: 'no-snapshot'; readonly reason: string }
  | ({ readonly kind: 'pushed'; readonly plan: Plan } & ReadBack)
  | { readonly kind: 'pushed-unverified'; readonly plan: Plan; readonly error: LiveError }
  | {
      readonly kind: 'unknown-outcome';
      readonly plan: Plan;
      readonly error: LiveError;
      readonly lastRead: LastRead;
      /** Where the snapshot is, for the log. */
      readonly snapshot: string;
    };

/** What a push needs from its host. */
export interface PushDependencies extends PlanDependencies {
  readonly prompts: PushPrompts;
  readonly snapshots: Snapshots;
  readonly pause: Pause;
  /** Keeps other pushes to the pool away while it is changed; undefined: there are none. */
  readonly lock?: PushLock | undefined;
  /** The time in milliseconds; default: the system's. */
  readonly now?: (() => number) | undefined;
  /** Pools that the user has to name before anything is sent: ids or names, `*` for any characters. */
  readonly protectedPools: readonly string[];
  /** As whom it is pushed, as far as known; for the snapshot. */
  readonly profile?: string | undefined;
  /** Where it is pushed to, if not to AWS; for the snapshot. */
  readonly endpoint?: string | undefined;
  /** Is given the pool in request form whenever it is known to be as the user wants it. */
  readonly onKnown: (pool: JsonObject) => Promise<void>;
}

/** The pool is no longer what the user saw. */
interface ChangedConcurrently {
  readonly kind: 'changed-concurrently';
  readonly live: LivePool;
}

/** After so many questions about a pool that keeps changing, the push is given up. */
const MAX_ROUNDS = 10;

/**
 * Makes a live pool what it is to become: plans, has the user confirm the plan, makes sure that the pool has not changed
 * since, keeps a snapshot, sends the plan's request, and reads the pool back. A request that was rejected because the
 * service was busy is sent again, if the pool still is what the user saw.
 * @param leftOut what becomes of settings that are left out; `ask`: the user decides
 * @throws LiveError when the service fails; the pool is as it was then
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
    if (!(await confirm(planned.plan, changedConcurrently, dependencies))) return { kind: 'cancelled' };
    const result = await sendLocked(session, planned.plan, dependencies);
    if (result.kind !== 'changed-concurrently') return result;
    session = afterChange(session, result.live);
  }
  return { kind: 'concurrent-changes', poolName: session.live.poolName };
}

/** Shows a plan and asks whether to send it; for a protected pool, also by its name. */
async function confirm(
  plan: Plan,
  changedConcurrently: boolean,
  { prompts, protectedPools }: PushDependencies,
): Promise<boolean> {
  const guarded = isProtected(protectedPools, plan.pool);
  const confirmed = await prompts.confirmPush(plan, { changedConcurrently, isProtected: guarded });
  return confirmed && (!guarded || (await prompts.confirmByName(plan)));
}

/** Sends a plan while no other push to the pool runs, if the pool is still what the user saw it with. */
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
  return dependencies.lock ? dependencies.lock.hold(placeOf(poolId, dependencies.endpoint), task) : task();
}

/** Keeps a snapshot of the pool, sends the plan and reads the pool back. */
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
      // The pool is certainly what it was: snapshots of each try would drive out those of use.
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
      await dependencies.onKnown(knownAfter(step, result));
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
    ...placeOf(poolId, endpoint),
    kind: step.kind,
    poolName,
    described,
    changes: step.changes.map(describeSnapshotChange),
    ...(isSandboxPool(poolId) ? {} : { profile, account }),
  });
}
