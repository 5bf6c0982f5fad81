import type { Memento } from 'vscode';
import type { JsonObject } from '#pool/json';
import type { Bases } from './flows/ports.ts';

/** Keeps bases in a memento of the workspace, one for each file and pool. */
export function basesIn(memento: Memento): Bases {
  const keyOf = (file: string, poolId: string): string => `base:${poolId}:${file}`;
  return {
    get: (file, poolId) => memento.get<JsonObject>(keyOf(file.key, poolId)),
    set: async (file, poolId, base) => {
      await memento.update(keyOf(file.key, poolId), base);
    },
  };
}
