import { SANDBOX_REGION } from '#core/aws/pool-ids';
import type { LiveAccess, PoolGateway } from './pool-gateway.ts';

/**
 * Returns live access that sends calls for the sandbox Region to the sandbox, regardless of profile, endpoint and
 * environment, and all other calls to `access`.
 *
 * @param access the live access for all other pools
 * @param openSandbox returns the gateway to the sandbox, and starts the sandbox if necessary
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
