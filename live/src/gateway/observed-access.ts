import type { JsonObject } from '#core/json';
import { isLiveError, type LiveAccess, type PoolGateway } from './pool-gateway.ts';
import type { Resource, ResourcePlace } from './pool-place.ts';

/** An observer of descriptions and updates of live pools. */
export interface PoolObserver {
  /** @param described the resource as the service sent it */
  onDescribed(place: ResourcePlace, described: JsonObject): void;
  /** Called when a resource was changed or may have been changed, so its cached descriptions may be outdated. */
  onChanged(place: ResourcePlace): void;
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
  /** Runs a call that changes a resource. Notifies the observer unless the resource is known to be unchanged. */
  const changing = async (resource: Resource, call: () => Promise<void>): Promise<void> => {
    const changed = () => observer.onChanged({ endpoint, ...resource });
    try {
      await call();
    } catch (error) {
      if (!isLiveError(error) || error.outcomeUnknown) changed();
      throw error;
    }
    changed();
  };
  return {
    endpoint,
    async describe(resource, signal) {
      const described = await gateway.describe(resource, signal);
      observer.onDescribed({ endpoint, ...resource }, described);
      return described;
    },
    update: (resource, request, signal) => changing(resource, () => gateway.update(resource, request, signal)),
    create: (kind, request, signal) => gateway.create(kind, request, signal),
    addCustomAttributes: (poolId, attributes, signal) =>
      changing({ kind: 'pool', poolId }, () => gateway.addCustomAttributes(poolId, attributes, signal)),
    list: (signal) => gateway.list(signal),
  };
}
