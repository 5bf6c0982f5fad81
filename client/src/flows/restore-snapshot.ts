import { regionOf } from '#pool/fields';
import { toRequest } from '#pool/described';
import { jsonEquals, type JsonObject, type Path } from '#pool/json';
import type { KeptSnapshot } from './ports.ts';
import { pushPool, type PushOutcome, type PushTools } from './push-pool.ts';

/** What a restore works with. The user's severities have no say: what was live before may be so again. */
export interface RestoreTools extends Omit<PushTools, 'severities'> {
  /** The pool as the user last saw it, to tell what somebody else did since. */
  readonly base: JsonObject | undefined;
}

/**
 * Makes a live pool again what it was when a snapshot was taken, previewed and sent as a push. What was added since and
 * has a default is reset to it.
 * @returns the outcome, and what was added since and stays, because no request can take it away
 * @throws LiveError when the service fails; the pool is as it was then
 */
export async function restoreSnapshot(
  { poolId, described }: KeptSnapshot,
  { base, ...tools }: RestoreTools,
): Promise<{ readonly outcome: PushOutcome; readonly stays: readonly Path[] }> {
  const outcome = await pushPool(
    {
      poolId,
      region: regionOf(poolId),
      value: toRequest(described),
      base,
      leftOut: 'reset',
      wasLive: true,
      doubtful: [],
    },
    tools,
  );
  const leftOut = 'plan' in outcome ? outcome.plan.leftOut : [];
  return { outcome, stays: leftOut.filter(({ live, sent }) => jsonEquals(live, sent)).map(({ path }) => path) };
}
