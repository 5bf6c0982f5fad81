import type { JsonObject } from '#core/json';
import { isLiveError, type LiveAccess, type PoolGateway } from './pool-gateway.ts';
import type { PoolPlace } from './pool-place.ts';

/** An observer of descriptions and updates of live pools. */
export interface PoolObserver {
  /** @param described the `UserPool` object in DescribeUserPool's response */
  onDescribed(place: PoolPlace, described: JsonObject): void;
  /** Called when a pool was changed or might have been changed, which can make its cached description outdated. */
  onChanged(place: PoolPlace): void;
}

/** Returns live access that notifies an observer of every described or changed pool. */
export function observedAccess(access: LiveAccess, observer: PoolObserver): LiveAccess {
  return {
    connect: async (connection) => observedGateway(await access.connect(connection), observer),
    endpointOf: (connection) => access.endpointOf(connection),
    profiles: () => access.profiles(),
    defaultRegion: (profile) => access.defaultRegion(profile),
  };
}

function observedGateway(gateway: PoolGateway, observer: PoolObserver): PoolGateway {
  const { endpoint } = gateway;
  return {
    endpoint,
    async describe(poolId, signal) {
      const described = await gateway.describe(poolId, signal);
      observer.onDescribed({ endpoint, poolId }, described);
      return described;
    },
    mfaConfig: (poolId, signal) => gateway.mfaConfig(poolId, signal),
    async update(request, signal) {
      try {
        await gateway.update(request, signal);
      } catch (error) {
        if (!isLiveError(error) || error.outcomeUnknown) changed(request);
        throw error;
      }
      changed(request);
    },
    list: (signal) => gateway.list(signal),
  };

  function changed({ UserPoolId: poolId }: JsonObject): void {
    if (typeof poolId === 'string') observer.onChanged({ endpoint, poolId });
  }
}
