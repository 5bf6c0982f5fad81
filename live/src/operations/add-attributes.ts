import { jsonEquals, type JsonObject } from '#core/json';
import type { LiveKind } from '#core/resources/live';
import { missingAttributes, planAddition, type AdditionPlan, type Blocker, type LivePool } from '#core/sync';
import { type LiveError, liveErrorOf, type PoolGateway } from '../gateway/pool-gateway.ts';
import { poolPlace } from '../gateway/pool-place.ts';
import type { Pause, PushLock } from './ports.ts';
import { unlessCancelled } from './push-session.ts';
import { describePool } from './read-pool.ts';

/** The outcome of adding custom attributes. */
export type AddAttributesOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'blocked'; readonly blockers: readonly Blocker[] }
  /** Each time the prompt was shown, the pool's attributes changed before the user answered. */
  | { readonly kind: 'concurrent-changes'; readonly poolName: string }
  /**
   * `missing`: the attributes that the pool lacks or that differ from the request; undefined if the pool could not be
   * read.
   */
  | { readonly kind: 'rejected'; readonly error: LiveError; readonly missing: readonly string[] | undefined }
  | {
      readonly kind: 'unknown-outcome';
      readonly plan: AdditionPlan;
      readonly error: LiveError;
      readonly missing: readonly string[] | undefined;
    }
  | { readonly kind: 'added'; readonly plan: AdditionPlan; readonly missing: readonly string[] | undefined };

/** The dependencies that the host passes to an addition. */
export interface AddAttributesDependencies {
  readonly gateway: PoolGateway;
  /** Shows a plan and asks whether to send it. @param again whether the attributes changed since it was last shown */
  readonly confirm: (plan: AdditionPlan, again: boolean) => Promise<boolean>;
  readonly pause: Pause;
  readonly lock?: PushLock | undefined;
  readonly endpoint?: string | undefined;
}

/** The maximum number of previews, and of attempts if the service is busy. */
const MAX_ROUNDS = 4;

/**
 * Adds custom attributes to a live pool: plans the addition, asks for confirmation, checks that the attributes have not
 * changed, sends the request once, and reads the pool back. An addition can never be undone.
 * @param attributes the attributes in request form
 * @throws LiveError if the service fails and nothing was added
 */
export function addAttributes(
  { kind, poolId }: { readonly kind: LiveKind; readonly poolId: string },
  attributes: readonly JsonObject[],
  dependencies: AddAttributesDependencies,
): Promise<AddAttributesOutcome> {
  const { gateway, confirm, lock, endpoint } = dependencies;
  return unlessCancelled(async () => {
    let live = await describePool(gateway, { kind, poolId });
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      const plan = planAddition(live, attributes);
      if (plan.blockers.length > 0) return { kind: 'blocked', blockers: plan.blockers };
      if (!(await confirm(plan, round > 1))) return { kind: 'cancelled' };
      const shown = live;
      const task = async (): Promise<AddAttributesOutcome | LivePool> => {
        const now = await describePool(gateway, { kind, poolId });
        return hasSameAttributes(shown, now) ? send(plan, now, dependencies) : now;
      };
      const result = lock ? await lock.hold(poolPlace(poolId, endpoint), task) : await task();
      if (!('described' in result)) return result;
      live = result;
    }
    return { kind: 'concurrent-changes', poolName: live.poolName };
  });
}

function hasSameAttributes(a: LivePool, b: LivePool): boolean {
  return jsonEquals(a.kind.attributes?.customIn(a.described), b.kind.attributes?.customIn(b.described));
}

async function send(
  plan: AdditionPlan,
  before: LivePool,
  { gateway, pause }: AddAttributesDependencies,
): Promise<AddAttributesOutcome> {
  const { attributes } = plan;
  const readMissing = async (): Promise<readonly string[] | undefined> => {
    const live = await describePool(gateway, before).catch(liveErrorOf);
    return live instanceof Error ? undefined : missingAttributes(live, attributes);
  };
  for (let attempt = 1; ; attempt++) {
    try {
      await gateway.addCustomAttributes(before.poolId, attributes);
      return { kind: 'added', plan, missing: await readMissing() };
    } catch (thrown) {
      const error = liveErrorOf(thrown);
      if (error.outcomeUnknown) {
        const missing = await readMissing();
        return missing?.length === 0
          ? { kind: 'added', plan, missing }
          : { kind: 'unknown-outcome', plan, error, missing };
      }
      // It is not known whether a rejected request adds some of the attributes.
      if (error.kind === 'rejected') return { kind: 'rejected', error, missing: await readMissing() };
      if (!error.isRetryable || attempt === MAX_ROUNDS) throw error;
      await pause(attempt);
    }
  }
}
