import { readDesired } from './plan-file.ts';
import type { Bases, PoolFile } from './ports.ts';
import { pushPool, type PushOutcome, type PushDependencies } from './push-pool.ts';

/** The dependencies of a push of a file. */
export interface PushFileDependencies extends Omit<PushDependencies, 'onKnown'> {
  readonly bases: Bases;
}

/**
 * Pushes a file to its live pool. An error in the file that the live pool does not already have stops the push before
 * anything is asked or sent.
 * @throws LiveError when the service fails or rejects a read; the pool is unchanged then
 */
export async function pushFile(file: PoolFile, { bases, ...dependencies }: PushFileDependencies): Promise<PushOutcome> {
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return { kind: 'invalid', diagnostics: desired.diagnostics };
  return pushPool(desired, 'ask', {
    ...dependencies,
    onKnown: async (pool) => {
      // The text of a closed document may never have been saved, so the file keeps its previous base.
      if (!file.isClosed()) await bases.set(file, desired.poolId, pool);
    },
  });
}
