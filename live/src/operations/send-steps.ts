import type { JsonObject } from '#core/json';
import type { ServiceError } from '#core/resources/live';
import {
  afterStep,
  baseAfterStep,
  isAsPredicted,
  readBack,
  readBackTogether,
  sharedSettings,
  withEffectOf,
  type LivePool,
  type Plan,
  type ReadBack,
  type StepPlan,
} from '#core/sync';
import { errorMessage } from '#core/text';
import { liveErrorOf, type LiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { Pause, SavedSnapshot } from './ports.ts';
import { saveSnapshot, stateOf, type PushRun, type SnapshotDependencies } from './push-snapshot.ts';
import { describeAgain } from './read-pool.ts';
import { sendOnce, type LastRead } from './send-once.ts';

/** The reason why a push ended before its last request was applied, or before all resources were read back. */
export type StepFailure =
  | {
      readonly kind: 'rejected';
      /** The kind of the resource whose request was rejected. */
      readonly resource: string;
      readonly error: LiveError;
      readonly serviceError: ServiceError | undefined;
    }
  | { readonly kind: 'no-snapshot'; readonly reason: string }
  | { readonly kind: 'pushed-unverified'; readonly plan: Plan; readonly error: LiveError }
  | {
      readonly kind: 'unknown-outcome';
      readonly plan: Plan;
      readonly error: LiveError;
      readonly lastRead: LastRead;
      /** The name of the snapshot, for the log. */
      readonly snapshot: string;
    };

/** The outcome of sending a plan. */
export type SentPlan =
  | ({ readonly kind: 'pushed'; readonly plan: Plan } & ReadBack)
  /** A resource differs from what the plan expects. `states` contains the resources as they were last read. */
  | { readonly kind: 'changed-concurrently'; readonly states: readonly LivePool[] }
  | StepFailure;

/** The dependencies of {@link sendSteps}. */
export interface SendStepsDependencies extends SnapshotDependencies {
  readonly pause: Pause;
  /** Returns the time in milliseconds. Default: the system clock. */
  readonly now?: (() => number) | undefined;
  /**
   * Receives the new base of a resource, in request form, once the resource was pushed or already has the desired
   * state.
   */
  readonly onKnown: (request: JsonObject, kind: string) => Promise<void>;
  /**
   * Receives the effect of a request on another resource of the pool, as a function that adds it to a base of that
   * resource.
   */
  readonly onShared?: ((kind: string, change: (base: JsonObject) => JsonObject) => Promise<void>) | undefined;
}

/**
 * Sends the requests of a plan in order. Before each request except the first, reads its resource again and compares it
 * with the prediction. Saves a snapshot of each resource before the first request for it. Adds each applied request to
 * `run.done`.
 * @param states the resources of the plan, which have just been read
 * @throws LiveError if a request was not sent or was rejected for a reason outside the plan, such as credentials
 */
export async function sendSteps(
  gateway: PoolGateway,
  plan: Plan,
  states: readonly LivePool[],
  run: PushRun,
  dependencies: SendStepsDependencies,
): Promise<SentPlan> {
  let expected = states;
  let previous: { readonly step: StepPlan; readonly states: readonly LivePool[] } | undefined;
  for (const [i, step] of plan.steps.entries()) {
    let before = stateOf(expected, step.kind);
    if (previous) {
      const now = await describeAgain(gateway, before);
      await dependencies.onShared?.(step.kind, withEffectOf(previous.step, previous.states, now));
      if (!isAsPredicted(before, now, stateOf(states, step.kind)))
        return { kind: 'changed-concurrently', states: withState(expected, now) };
      before = now;
    }
    const sent = await sendStep(gateway, { plan, step, before }, run, dependencies);
    if (sent.kind === 'changed-concurrently') return { ...sent, states: sent.states.reduce(withState, expected) };
    if (sent.kind !== 'applied') return sent;
    previous = { step, states: withState(expected, before) };
    expected = withState(afterStep(step, previous.states), sent.live);
    const result = readBack(step, before, sent.live);
    await dependencies.onKnown(baseAfterStep(step, result), step.kind);
    if (states.length === 1) {
      await readShared(gateway, step, run.before, dependencies);
      return { kind: 'pushed', plan, ...result };
    }
    // A setting that was not applied does not end the push, because sending the same request again would not apply it
    // either.
    const isLast = i === plan.steps.length - 1;
    if (result.concurrent.length > 0 && !isLast) return { kind: 'changed-concurrently', states: expected };
  }
  return verify(gateway, plan, { before: states, last: expected }, dependencies);
}

/**
 * Rereads the other resources that share a changed setting, so that their cached descriptions and their bases are
 * current.
 */
async function readShared(
  gateway: PoolGateway,
  step: StepPlan,
  states: readonly LivePool[],
  { onShared }: SendStepsDependencies,
): Promise<void> {
  const own = stateOf(states, step.kind);
  for (const other of states) {
    const shared = sharedSettings(own.kind, other.kind);
    const isChanged = step.changes.some(({ path: [name] }) => shared.some(([[top]]) => top === name));
    const now = isChanged ? await describeAgain(gateway, other).catch(liveErrorOf) : undefined;
    if (now && !(now instanceof Error)) await onShared?.(now.kind.id, withEffectOf(step, states, now));
  }
}

interface StepToSend {
  readonly plan: Plan;
  readonly step: StepPlan;
  readonly before: LivePool;
}

async function sendStep(
  gateway: PoolGateway,
  { plan, step, before }: StepToSend,
  run: PushRun,
  dependencies: SendStepsDependencies,
): Promise<Exclude<SentPlan, { kind: 'pushed' }> | { readonly kind: 'applied'; readonly live: LivePool }> {
  let snapshot: SavedSnapshot | undefined;
  try {
    snapshot = await saveSnapshot(plan, step, run, dependencies);
  } catch (error) {
    return { kind: 'no-snapshot', reason: errorMessage(error) };
  }
  const sent = await sendOnce(gateway, step, before, { pause: dependencies.pause, now: dependencies.now ?? Date.now });
  switch (sent.kind) {
    case 'changed-concurrently':
      await snapshot?.discard();
      return { kind: 'changed-concurrently', states: [sent.live] };
    case 'not-sent':
      // The resource is certainly unchanged. The snapshot of a failed attempt would displace a useful one.
      await snapshot?.discard();
      if (sent.error.kind !== 'rejected') throw sent.error;
      return {
        kind: 'rejected',
        resource: step.kind,
        error: sent.error,
        serviceError: before.kind.serviceErrorOf(sent.error, step.request),
      };
    case 'unknown':
      return {
        kind: 'unknown-outcome',
        plan,
        error: sent.error,
        lastRead: sent.lastRead,
        snapshot: snapshot?.name ?? '',
      };
    case 'unread':
      run.done.push(step);
      return { kind: 'pushed-unverified', plan, error: sent.error };
    case 'sent':
      run.done.push(step);
      return { kind: 'applied', live: sent.live };
  }
}

/**
 * Rereads the resources that another request may have changed since they were last read, and compares all resources
 * with the plan.
 * @param states the resources before the first request, and as they were last read or predicted
 */
async function verify(
  gateway: PoolGateway,
  plan: Plan,
  { before, last }: { readonly before: readonly LivePool[]; readonly last: readonly LivePool[] },
  { onKnown }: SendStepsDependencies,
): Promise<SentPlan> {
  const lastKind = plan.steps.at(-1)?.kind;
  const results: ReadBack[] = [];
  for (const state of last) {
    const now = state.kind.id === lastKind ? state : await describeAgain(gateway, state).catch(liveErrorOf);
    if (now instanceof Error) return { kind: 'pushed-unverified', plan, error: now };
    const { effect, ...result } = readBackTogether(plan, before, now);
    await onKnown(baseAfterStep(effect, result), now.kind.id);
    results.push(result);
  }
  return {
    kind: 'pushed',
    plan,
    notApplied: results.flatMap(({ notApplied }) => notApplied),
    concurrent: results.flatMap(({ concurrent }) => concurrent),
  };
}

function withState(states: readonly LivePool[], state: LivePool): readonly LivePool[] {
  return states.map((one) => (one.kind.id === state.kind.id ? state : one));
}
