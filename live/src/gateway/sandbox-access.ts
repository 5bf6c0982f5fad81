import { SANDBOX_REGION } from '#core/aws/pool-ids';
import type { LiveAccess, PoolGateway } from './pool-gateway.ts';

/**
 * Returns live access that routes by region: calls for the sandbox region go to the sandbox, independent of profile,
 * endpoint and environment; all others go to `access`.
 *
 * @param access the access to all other pools
 * @param openSandbox returns the gateway to the sandbox, which is started if it is not running
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
