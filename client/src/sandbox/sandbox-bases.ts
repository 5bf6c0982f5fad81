import { isSandboxPool } from '#pool/fields';
import type { JsonObject } from '#pool/json';
import type { Bases, PoolFile } from '../flows/ports.ts';

/** Bases of which those of sandbox pools end with the window, as those pools do. */
export function withSandboxBases(bases: Bases): Bases {
  const ofWindow = new Map<string, JsonObject>();
  const keyOf = (file: PoolFile, poolId: string): string => `${poolId}:${file.key}`;
  return {
    get: (file, poolId) => (isSandboxPool(poolId) ? ofWindow.get(keyOf(file, poolId)) : bases.get(file, poolId)),
    set: async (file, poolId, base) => {
      if (isSandboxPool(poolId)) ofWindow.set(keyOf(file, poolId), base);
      else await bases.set(file, poolId, base);
    },
  };
}
