import type { JsonObject } from '#core/json';
import type { LiveKind } from '#core/resources/live';
import { toLivePool, type LivePool } from '#core/sync';
import { isLiveError, type PoolGateway } from '../gateway/pool-gateway.ts';
import type { MfaListener } from './ports.ts';

/** Describes a live pool. @throws LiveError if it cannot be described */
export async function describePool(
  gateway: PoolGateway,
  { kind, poolId }: Pick<LivePool, 'kind' | 'poolId'>,
  signal?: AbortSignal,
): Promise<LivePool> {
  return toLivePool(kind, await gateway.describe({ kind: kind.id, poolId }, signal));
}

/** A live pool: DescribeUserPool plus GetUserPoolMfaConfig. */
export interface ReadPool {
  readonly live: LivePool;
  /** The response of GetUserPoolMfaConfig, or undefined if it could not be read. */
  readonly mfaConfig: JsonObject | undefined;
}

/**
 * Reads a live pool and its MFA factors. The factors are optional, because users can lack the permission and emulators
 * might not support GetUserPoolMfaConfig.
 * @param mfa receives the factors if the pool could be described
 * @throws LiveError if the pool cannot be described
 */
export async function readPool(
  gateway: PoolGateway,
  kind: LiveKind,
  poolId: string,
  mfa: MfaListener,
  signal?: AbortSignal,
): Promise<ReadPool> {
  const reading = gateway.describe({ kind: 'mfa', poolId }, signal).catch((error: unknown) => ({ error }));
  const live = await describePool(gateway, { kind, poolId }, signal);
  const answer = await reading;
  if (!('error' in answer)) {
    mfa.read(poolId, answer);
    return { live, mfaConfig: answer };
  }
  if (isLiveError(answer.error)) mfa.unread(answer.error);
  return { live, mfaConfig: undefined };
}
