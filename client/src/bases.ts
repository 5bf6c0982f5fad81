import type { LogOutputChannel, Memento } from 'vscode';
import type { JsonObject } from '#pool/json';
import type { Bases, PoolFile } from './flows/ports.ts';

/**
 * Keeps bases, one for each file and pool. A file without a place of its own has none.
 * @param mementoOf where what is known of a pool is kept
 * @param changed is called when there is another one
 */
export function basesIn(mementoOf: (poolId: string) => Memento, log: LogOutputChannel, changed: () => void): Bases {
  const keyOf = (file: PoolFile, poolId: string): string => `base:${poolId}:${file.key}`;
  return {
    get: (file, poolId) => (isUntitled(file) ? undefined : mementoOf(poolId).get<JsonObject>(keyOf(file, poolId))),
    set: async (file, poolId, base) => {
      if (isUntitled(file)) return;
      try {
        await mementoOf(poolId).update(keyOf(file, poolId), base);
      } catch (error) {
        log.warn(`What ${poolId} looked like could not be remembered: ${String(error)}`);
      }
      changed();
    },
  };
}

/** The name of an untitled document is given again to another one in a later session. */
function isUntitled({ key }: PoolFile): boolean {
  return key.startsWith('untitled:');
}
