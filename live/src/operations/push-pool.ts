import type { LocatedFinding, Severities } from '#core/diagnostics';
import type { Finding } from '#core/diagnostics/types';
import type { JsonObject } from '#core/json';
import { isSandboxPool } from '#core/resources/pool/fields';
import { factorsOf, mfaRemedy } from '#core/resources/pool/mfa-factors';
import { objectionOf, type Objection } from '#core/resources/pool/service-errors';
import {
  blockingErrors,
  inAllSteps,
  knownAfter,
  planPush,
  readBack,
  samePool,
  toLivePool,
  type LeftOutChoice,
  type LivePool,
  type Plan,
  type ReadBack,
  type Blocker,
} from '#core/sync';
import { isLiveError, type LiveError } from '../gateway/pool-gateway.ts';
import { placeOf } from '../gateway/pool-place.ts';
import type { Connect, MfaListener, Pause, PushLock, PushPrompts, SavedSnapshot, Snapshots } from './ports.ts';
import { isProtected } from './protected-pools.ts';
import { readPool } from './read-pool.ts';
import { snapshotWords } from '../messages/snapshot-label.ts';
import { sendOnce, type LastSeen } from './send-once.ts';

/**
 * How a push ended. Only after `pushed`, `pushed-unread` (carried out, but not read back) and `unknown-outcome` may the
 * pool be another than before.
 */
export type PushOutcome =
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] | readonly LocatedFinding[] }
  | {
      readonly kind: 'blocked';
      readonly blockers: readonly Blocker[];
      /** The request of SetUserPoolMfaConfig after which it goes through, where it is that which is missing. */
      readonly mfaRemedy?: JsonObject | undefined;
    }
  | { readonly kind: 'turned-down'; readonly error: LiveError; readonly objection: Objection | undefined }
  | { readonly kind: 'nothing-to-do'; readonly plan: Plan }
  | { readonly kind: 'cancelled' }
  /** The pool changed again and again while the user was asked. */
  | { readonly kind: 'concurrent-changes'; readonly poolName: string }
  | { readonly kind: 'no-snapshot'; readonly reason: string }
  | ({ readonly kind: 'pushed'; readonly plan: Plan } & ReadBack)
  | { readonly kind: 'pushed-unread'; readonly plan: Plan; readonly error: LiveError }
  | {
      readonly kind: 'unknown-outcome';
      readonly plan: Plan;
      readonly error: LiveError;
      readonly lastSeen: LastSeen;
      /** Where the snapshot is, for the log. */
      readonly snapshot: string;
    };

/** A pool that has not stood still after so many questions is somebody else's to change for now. */
const MOST_ROUNDS = 10;

/** What a pool is to become. */
export interface Desired {
  readonly poolId: string;
  readonly region: string;
  /** A request, complete or not. */
  readonly value: JsonObject;
  /** The pool as it was last seen, to tell whose a change is. */
  readonly base: JsonObject | undefined;
  /** What becomes of settings that the value leaves out; `ask`: the user decides. */
  readonly leftOut: LeftOutChoice | 'ask';
  /** Whether the value is what the pool was before, which the service had taken then. */
  readonly wasLive?: boolean;
  /** Errors that stop the push unless the live pool proves them wrong, or has them already. */
  readonly doubtful: readonly Finding[];
}

/** What a push works with. */
export interface PushTools {
  readonly connect: Connect;
  readonly prompts: PushPrompts;
  readonly snapshots: Snapshots;
  readonly pause: Pause;
  /** Keeps other pushes to the pool away while it is changed; undefined: there are none. */
  readonly lock?: PushLock | undefined;
  /** The time in milliseconds; default: the system's. */
  readonly now?: (() => number) | undefined;
  /** Pools that the user has to name before anything is sent: ids or names, `*` for any characters. */
  readonly protectedPools: readonly string[];
  /** The severities that the user wants: they decide what stops a push. */
  readonly severities?: Severities | undefined;
  readonly mfa: MfaListener;
  /** As whom it is pushed, as far as known; for the snapshot. */
  readonly profile?: string | undefined;
  /** Where it is pushed to, if not to AWS; for the snapshot. */
  readonly endpoint?: string | undefined;
  /** Is given the pool in request form whenever it is known to be as the user wants it. */
  readonly onKnown: (pool: JsonObject) => Promise<void>;
}

/**
 * Makes a live pool what it is to become: describes it, plans, has the user confirm the plan, makes sure that the pool
 * has not changed since, keeps a snapshot, sends the plan's request, and reads the pool back. A request that was rejected
 * because the service was busy is sent again, if the pool still is what the user saw.
 * @throws LiveError when the service fails; the pool is as it was then
 */
export async function pushPool(desired: Desired, tools: PushTools): Promise<PushOutcome> {
  try {
    return await push(desired, tools);
  } catch (error) {
    // What is thrown has changed nothing.
    if (isLiveError(error) && error.kind === 'cancelled') return { kind: 'cancelled' };
    throw error;
  }
}

async function push(desired: Desired, tools: PushTools): Promise<PushOutcome> {
  const { poolId, value } = desired;
  const { snapshots, onKnown, severities } = tools;
  const place = placeOf(poolId, tools.endpoint);
  const gateway = await tools.connect(desired.region);
  const read = await readPool(gateway, poolId, tools.mfa);
  const { mfaConfig } = read;
  let { live } = read;
  const factors = mfaConfig && factorsOf(mfaConfig);
  const wrong = blockingErrors(desired.doubtful, value, live.request, { severities, factors });
  if (wrong.length > 0) return { kind: 'invalid', findings: wrong };
  let base = desired.base;
  const plan = (leftOut: LeftOutChoice): Plan =>
    planPush({
      file: value,
      live,
      base,
      leftOut,
      severities,
      factors,
      ...(desired.wasLive ? { wasLive: value } : {}),
    });

  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const decided = await decide(plan, desired.leftOut, tools, round > 1);
    if (decided.kind === 'nothing-to-do') await onKnown(live.request);
    if (decided.kind === 'blocked') return { ...decided, mfaRemedy: remedyFor(decided.blockers) };
    if (decided.kind !== 'confirmed') return decided;
    const result = await locked(() => sendIfSame(decided.plan, live));
    if (result.kind !== 'moved') return result;
    // What changed in between is somebody else's, also where nobody has seen the pool from here before.
    base ??= live.request;
    live = result.live;
  }
  return { kind: 'concurrent-changes', poolName: live.poolName };

  function remedyFor(blockers: readonly Blocker[]): JsonObject | undefined {
    return (
      mfaConfig &&
      mfaRemedy(
        blockers.map(({ code }) => code),
        mfaConfig,
        value,
      )
    );
  }

  function locked<T>(task: () => Promise<T>): Promise<T> {
    return tools.lock ? tools.lock.hold(place, task) : task();
  }

  /** Sends a plan, if the pool is still what the user saw it with. */
  async function sendIfSame(confirmed: Plan, shown: LivePool): Promise<PushOutcome | Moved> {
    const now = toLivePool(await gateway.describe(poolId));
    return samePool(shown, now) ? send(confirmed, now) : { kind: 'moved', live: now };
  }

  async function send(confirmed: Plan, before: LivePool): Promise<PushOutcome | Moved> {
    const [step] = confirmed.steps;
    const { poolName, account } = confirmed.pool;
    let snapshot: SavedSnapshot;
    try {
      const words = step.changes.map(snapshotWords);
      const asWhom = isSandboxPool(poolId) ? {} : { profile: tools.profile, account };
      snapshot = await snapshots.save({ ...place, poolName, described: before.described, changes: words, ...asWhom });
    } catch (error) {
      return { kind: 'no-snapshot', reason: error instanceof Error ? error.message : String(error) };
    }
    const sent = await sendOnce(gateway, step, before, { pause: tools.pause, now: tools.now ?? Date.now });
    switch (sent.kind) {
      case 'moved':
        await snapshot.discard();
        return sent;
      case 'not-sent':
        // The pool is certainly what it was: snapshots of each try would drive out those of use.
        await snapshot.discard();
        if (sent.error.kind !== 'refused') throw sent.error;
        return { kind: 'turned-down', error: sent.error, objection: objectionOf(sent.error, step.request) };
      case 'unknown':
        return {
          kind: 'unknown-outcome',
          plan: confirmed,
          error: sent.error,
          lastSeen: sent.lastSeen,
          snapshot: snapshot.name,
        };
      case 'unread':
        return { kind: 'pushed-unread', plan: confirmed, error: sent.error };
      case 'sent':
        return readBackPush(confirmed, before, sent.live);
    }
  }

  async function readBackPush(confirmed: Plan, before: LivePool, after: LivePool): Promise<PushOutcome> {
    const [step] = confirmed.steps;
    const result = readBack(step, before, after);
    await onKnown(knownAfter(step, result));
    return { kind: 'pushed', plan: confirmed, ...result };
  }
}

/** The pool is no longer what the user saw. */
interface Moved {
  readonly kind: 'moved';
  readonly live: LivePool;
}

type Decision =
  | { readonly kind: 'confirmed'; readonly plan: Plan }
  | Extract<PushOutcome, { kind: 'blocked' | 'nothing-to-do' | 'cancelled' }>;

async function decide(
  makePlan: (leftOut: LeftOutChoice) => Plan,
  leftOut: Desired['leftOut'],
  { prompts, protectedPools }: PushTools,
  moved: boolean,
): Promise<Decision> {
  const first = leftOut === 'ask' ? 'keep' : leftOut;
  let plan = makePlan(first);
  let blockers = inAllSteps(plan, 'blockers');
  if (blockers.length > 0) return { kind: 'blocked', blockers };
  if (leftOut === 'ask' && inAllSteps(plan, 'leftOut').length > 0) {
    const choice = await prompts.askLeftOut(plan, moved);
    if (!choice) return { kind: 'cancelled' };
    if (choice !== first) plan = makePlan(choice);
    blockers = inAllSteps(plan, 'blockers');
    if (blockers.length > 0) return { kind: 'blocked', blockers };
  }
  if (inAllSteps(plan, 'changes').length === 0) return { kind: 'nothing-to-do', plan };
  const guarded = isProtected(protectedPools, plan.pool);
  const confirmed = await prompts.confirmPush(plan, { moved, isProtected: guarded });
  const named = confirmed && (!guarded || (await prompts.confirmByName(plan)));
  return named ? { kind: 'confirmed', plan } : { kind: 'cancelled' };
}
