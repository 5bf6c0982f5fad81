import type { LogOutputChannel, Memento } from 'vscode';
import type { JsonObject } from '#pool/json';
import type { Bases, PoolFile } from './flows/ports.ts';

/**
 * Keeps bases in a memento of the workspace, one for each file and pool. A file without a place of its own has none.
 * @param changed is called when there is another one
 */
export function basesIn(memento: Memento, log: LogOutputChannel, changed: () => void): Bases {
  const keyOf = (file: PoolFile, poolId: string): string => `base:${poolId}:${file.key}`;
  return {
    get: (file, poolId) => (isUntitled(file) ? undefined : memento.get<JsonObject>(keyOf(file, poolId))),
    set: async (file, poolId, base) => {
      if (isUntitled(file)) return;
      try {
        await memento.update(keyOf(file, poolId), base);
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
