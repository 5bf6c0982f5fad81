import type { LocatedFinding } from '#pool/check';
import type { JsonObject } from '#pool/json';
import { toRequest } from '#pool/described';
import {
  describeChange,
  isProvenWrong,
  notStuck,
  planPush,
  samePool,
  type Change,
  type LeftOutChoice,
  type Plan,
  type Refusal,
} from '#pool/sync';
import { isLiveError, type LiveError, type PoolGateway } from '../live/pool-gateway.ts';
import type { Bases, Connect, PoolFile, PushPrompts, Snapshots } from './ports.ts';
import { readPoolFile } from './read-pool-file.ts';

/**
 * How a push ended. Only after `pushed`, `pushed-unread` (carried out, but not read back) and `unclear` may the pool be
 * another than before.
 */
export type PushOutcome =
  | { readonly kind: 'invalid'; readonly findings: readonly LocatedFinding[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'nothing-to-do'; readonly poolName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-snapshot'; readonly reason: string }
  | { readonly kind: 'pushed'; readonly plan: Plan; readonly notStuck: readonly Change[] }
  | { readonly kind: 'pushed-unread'; readonly plan: Plan; readonly error: LiveError }
  | { readonly kind: 'unclear'; readonly plan: Plan; readonly error: LiveError; readonly snapshot: string };

/** What a push works with. */
export interface PushCollaborators {
  readonly connect: Connect;
  readonly prompts: PushPrompts;
  readonly bases: Bases;
  readonly snapshots: Snapshots;
}

/**
 * Makes a live pool what a file says: checks the file, describes the pool, plans, has the user confirm the plan,
 * makes sure that the pool has not moved since, keeps a snapshot, sends the plan's request once, and reads it back.
 * @throws LiveError when the service fails or refuses; the pool is as it was then
 */
export async function pushFile(file: PoolFile, collaborators: PushCollaborators): Promise<PushOutcome> {
  const { connect, prompts, bases, snapshots } = collaborators;
  const read = readPoolFile(file, 'sendable');
  if (read.kind === 'unusable') return { kind: 'invalid', findings: read.findings };
  const { poolId } = read;
  const gateway = await connect(read.region);
  let described = await gateway.describe(poolId);
  const live = toRequest(described);
  const wrong = read.doubtful.filter((finding) => !isProvenWrong(finding, read.document.root, live));
  if (wrong.length > 0) return { kind: 'invalid', findings: wrong };
  let base = bases.get(file, poolId);
  const plan = (leftOut: LeftOutChoice): Plan => planPush({ file: read.document.root, described, base, leftOut });

  for (let moved = false; ; moved = true) {
    const decided = await decide(plan, prompts, moved);
    if (decided.kind === 'nothing-to-do') await bases.set(file, poolId, toRequest(described));
    if (decided.kind !== 'confirmed') return decided;
    const now = await gateway.describe(poolId);
    if (samePool(described, now)) return await send(file, decided.plan, now);
    // What changed in between is somebody else's, also where this file has never seen the pool before.
    base ??= toRequest(described);
    described = now;
  }

  async function send(pushed: PoolFile, confirmed: Plan, before: JsonObject): Promise<PushOutcome> {
    let snapshot: string;
    try {
      snapshot = await snapshots.save({
        poolId,
        poolName: confirmed.poolName,
        described: before,
        changes: confirmed.changes.map(describeChange),
      });
    } catch (error) {
      return { kind: 'no-snapshot', reason: error instanceof Error ? error.message : String(error) };
    }
    const sent = await sendOnce(gateway, confirmed, before);
    if (sent.kind === 'unclear') return { kind: 'unclear', plan: confirmed, error: sent.error, snapshot };
    if (sent.kind === 'unread') return { kind: 'pushed-unread', plan: confirmed, error: sent.error };
    await bases.set(pushed, poolId, toRequest(sent.described));
    return { kind: 'pushed', plan: confirmed, notStuck: notStuck(confirmed, sent.described) };
  }
}

type Decision =
  | { readonly kind: 'confirmed'; readonly plan: Plan }
  | Extract<PushOutcome, { kind: 'refused' | 'nothing-to-do' | 'cancelled' }>;

async function decide(
  makePlan: (leftOut: LeftOutChoice) => Plan,
  prompts: PushPrompts,
  moved: boolean,
): Promise<Decision> {
  let plan = makePlan('keep');
  if (plan.refusals.length > 0) return { kind: 'refused', refusals: plan.refusals };
  if (plan.leftOut.length > 0) {
    const choice = await prompts.askLeftOut(plan, moved);
    if (!choice) return { kind: 'cancelled' };
    plan = makePlan(choice);
  }
  if (plan.changes.length === 0) return { kind: 'nothing-to-do', poolName: plan.poolName };
  return (await prompts.confirmPush(plan, moved)) ? { kind: 'confirmed', plan } : { kind: 'cancelled' };
}

type Sent =
  | { readonly kind: 'sent'; readonly described: JsonObject }
  | { readonly kind: 'unclear'; readonly error: LiveError }
  | { readonly kind: 'unread'; readonly error: LiveError };

/** Sends the request once. After a failure that leaves its outcome open, the pool itself is asked. */
async function sendOnce(gateway: PoolGateway, plan: Plan, before: JsonObject): Promise<Sent> {
  try {
    await gateway.update(plan.request);
  } catch (error) {
    if (!isLiveError(error) || !error.outcomeUnknown) throw error;
    const described = await gateway.describe(plan.poolId).catch(() => undefined);
    if (!described) return { kind: 'unclear', error };
    if (samePool(before, described)) throw error;
    return { kind: 'sent', described };
  }
  try {
    return { kind: 'sent', described: await gateway.describe(plan.poolId) };
  } catch (error) {
    if (!isLiveError(error)) throw error;
    return { kind: 'unread', error };
  }
}
