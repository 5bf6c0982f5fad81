import { liveKind, type LiveKind } from '#core/resources/live';
import { toLivePool, withFactsOf, type LivePool } from '#core/sync';
import { isLiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { MfaListener } from './ports.ts';

/** Describes a live resource. @throws LiveError if it cannot be described */
export async function describePool(
  gateway: PoolGateway,
  { kind, poolId }: Pick<LivePool, 'kind' | 'poolId'>,
  signal?: AbortSignal,
): Promise<LivePool> {
  return toLivePool(kind, await gateway.describe({ kind: kind.id, poolId }, signal));
}

/** Describes a live resource again. Keeps facts about its pool that its own description does not contain. */
export async function describeAgain(gateway: PoolGateway, before: LivePool): Promise<LivePool> {
  const now = await describePool(gateway, before);
  return isPool(before.kind) ? now : withFactsOf(now, before);
}

/** A live resource, with the other resources of its pool that could be read. */
export interface ReadPool {
  readonly live: LivePool;
  readonly companions: readonly LivePool[];
}

/**
 * Reads a live resource and the other resources of its pool. Every operation needs the pool itself, because its
 * description contains the name and the account. MFA settings are optional unless they are the requested resource,
 * because users may lack the permission to read them, and emulators might not support GetUserPoolMfaConfig.
 * @param mfa receives the MFA settings, or the error
 * @throws LiveError if the resource or the pool cannot be described
 */
export async function readPool(
  gateway: PoolGateway,
  kind: LiveKind,
  poolId: string,
  mfa: MfaListener,
  signal?: AbortSignal,
): Promise<ReadPool> {
  const others = kind.companions.map((companion) => liveKind(companion.kind));
  const reading = others.map((other) =>
    describePool(gateway, { kind: other, poolId }, signal).catch((error: unknown) => ({ error, kind: other })),
  );
  const own = await describePool(gateway, { kind, poolId }, signal);
  const companions: LivePool[] = [];
  for (const answer of await Promise.all(reading)) {
    if (!('error' in answer)) companions.push(answer);
    else if (isPool(answer.kind)) throw answer.error;
    else if (isLiveError(answer.error)) mfa.unread(answer.error);
  }
  const pool = [own, ...companions].find((one) => isPool(one.kind)) ?? own;
  const [live, ...rest] = [own, ...companions].map((one) => (one === pool ? one : withFactsOf(one, pool)));
  for (const {
    kind: { id },
    described,
  } of [own, ...companions])
    if (id === 'mfa') mfa.read?.(poolId, described);
  return { live: live ?? own, companions: rest };
}

/** Whether a resource is the pool itself. */
function isPool({ id }: LiveKind): boolean {
  return id === 'pool';
}
