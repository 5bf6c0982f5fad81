import type { LiveAccess } from './pool-gateway.ts';

/**
 * Returns live access that is loaded on first use. The AWS SDK is by far the largest part of the product, and editing a
 * file does not require it.
 */
export function lazyAccess(load: () => Promise<LiveAccess>): LiveAccess {
  let loaded: Promise<LiveAccess> | undefined;
  const access = (): Promise<LiveAccess> => (loaded ??= load());
  return {
    connect: async (connection) => (await access()).connect(connection),
    endpointOf: async (connection) => (await access()).endpointOf(connection),
    profiles: async () => (await access()).profiles(),
    defaultRegion: async (profile) => (await access()).defaultRegion(profile),
  };
}
