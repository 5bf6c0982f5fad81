import { readDesired } from './plan-file.ts';
import type { Bases, PoolFile } from './ports.ts';
import { pushPool, type PushOutcome, type PushDependencies } from './push-pool.ts';

/** The dependencies of {@link pushFile}. */
export interface PushFileDependencies extends Omit<PushDependencies, 'onKnown'> {
  readonly bases: Bases;
}

/**
 * Pushes a file to its live pool. An error in the file blocks the push before any prompt, unless the live pool has the
 * same error.
 * @throws LiveError if the service fails or rejects a read. The pool is then unchanged.
 */
export async function pushFile(file: PoolFile, { bases, ...dependencies }: PushFileDependencies): Promise<PushOutcome> {
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return { kind: 'invalid', diagnostics: desired.diagnostics };
  return pushPool(desired, 'ask', {
    ...dependencies,
    onKnown: async (pool) => {
      // The text of a closed document might not have been saved, so the file keeps its previous base.
      if (!file.isClosed()) await bases.set(file, desired.poolId, pool);
    },
  });
}
