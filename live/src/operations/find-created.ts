import type { PoolGateway, PoolSummary } from '../gateway/pool-gateway.ts';
import { isLiveError } from '../gateway/pool-gateway.ts';
import type { LivePool } from '#core/sync';
import type { Pause } from './ports.ts';
import { describePool } from './read-pool.ts';

/** The tolerated difference between the clocks of this computer and the service, in milliseconds. */
const CLOCK_TOLERANCE = 120_000;

/** The maximum number of attempts to read a pool that was just created. */
const MAX_READS = 3;

/** Returns a Region's pools with the given name. @throws LiveError */
export async function poolsNamed(gateway: Pick<PoolGateway, 'list'>, name: string): Promise<readonly PoolSummary[]> {
  const found: PoolSummary[] = [];
  for await (const page of gateway.list()) found.push(...page.filter((pool) => pool.name === name));
  return found;
}

/**
 * Returns the pools with the given name; undefined if the credentials do not permit listing pools.
 * @throws LiveError
 */
export async function poolsNamedIfListed(
  gateway: Pick<PoolGateway, 'list'>,
  name: string,
): Promise<readonly PoolSummary[] | undefined> {
  return poolsNamed(gateway, name).catch((error: unknown) => {
    if (isLiveError(error) && error.kind === 'permission') return undefined;
    throw error;
  });
}

/**
 * Returns the account that a gateway connects to, from the ARN of any pool in the Region. Returns undefined if there is
 * no pool, or if the credentials do not permit reading one.
 */
export async function accountOf(gateway: PoolGateway, kind: LivePool['kind']): Promise<string | undefined> {
  try {
    for await (const [first] of gateway.list()) {
      return first && (await describePool(gateway, { kind, poolId: first.id })).account;
    }
    return undefined;
  } catch (error) {
    if (!isLiveError(error) || error.kind === 'cancelled') throw error;
    return undefined;
  }
}

/**
 * Describes a pool that was just created. Reads it again if it is not found, because the service is eventually
 * consistent.
 * @throws LiveError if the pool cannot be described
 */
export async function describeCreated(
  gateway: PoolGateway,
  resource: Pick<LivePool, 'kind' | 'poolId'>,
  pause: Pause,
): Promise<LivePool> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await describePool(gateway, resource);
    } catch (error) {
      if (!isLiveError(error) || error.kind !== 'not-found' || attempt === MAX_READS) throw error;
      await pause(attempt);
    }
  }
}

/** A creation with an unknown outcome. */
export interface Attempt {
  readonly name: string;
  /** The IDs of the pools that already had the name before the request; undefined if they could not be listed. */
  readonly before: readonly string[] | undefined;
  /** The times before and after the request, in milliseconds. */
  readonly sentAt: number;
  readonly failedAt: number;
}

/**
 * Looks for the pool that a creation with an unknown outcome may have created. The list is eventually consistent, so it
 * is read a second time if it contains no new pool.
 * @returns the pools that could be the new one; undefined if the pools cannot be listed
 */
export async function findCreated(
  gateway: Pick<PoolGateway, 'list'>,
  attempt: Attempt,
  pause: Pause,
): Promise<readonly PoolSummary[] | undefined> {
  try {
    const found = await candidates(gateway, attempt);
    if (found.length > 0) return found;
    await pause(1);
    return await candidates(gateway, attempt);
  } catch (error) {
    if (!isLiveError(error)) throw error;
    return undefined;
  }
}

async function candidates(
  gateway: Pick<PoolGateway, 'list'>,
  { name, before, sentAt, failedAt }: Attempt,
): Promise<readonly PoolSummary[]> {
  const isInTime = (created: number | undefined): boolean =>
    created === undefined || (created >= sentAt - CLOCK_TOLERANCE && created <= failedAt + CLOCK_TOLERANCE);
  const named = await poolsNamed(gateway, name);
  return named.filter(({ id, created }) => (before ? !before.includes(id) : isInTime(created)));
}
