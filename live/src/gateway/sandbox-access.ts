import { SANDBOX_REGION } from '#core/aws/pool-ids';
import type { LiveAccess, PoolGateway } from './pool-gateway.ts';

/**
 * Live access in which the region of a pool decides alone: pools of the sandbox are in the sandbox, whatever profile,
 * endpoint and environment say, and no other pool is.
 *
 * @param access the way to all other pools
 * @param openSandbox gives the way into the sandbox, and starts it where it is not running
 */
export function withSandbox(access: LiveAccess, openSandbox: () => Promise<PoolGateway>): LiveAccess {
  return {
    connect: (connection) => (connection.region === SANDBOX_REGION ? openSandbox() : access.connect(connection)),
    endpointOf: async (connection) =>
      connection.region === SANDBOX_REGION ? undefined : access.endpointOf(connection),
    profiles: () => access.profiles(),
    defaultRegion: (profile) => access.defaultRegion(profile),
  };
}
