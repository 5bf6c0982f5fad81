import { readDesired } from './plan-file.ts';
import type { Bases, PoolFile } from './ports.ts';
import { pushPool, type PushOutcome, type PushDependencies } from './push-pool.ts';

/** What a push of a file needs from its host. */
export interface PushFileDependencies extends Omit<PushDependencies, 'onKnown'> {
  readonly bases: Bases;
}

/**
 * Makes a live pool what a file says. An error that the live pool does not have already stops it before anything is asked or sent.
 * @throws LiveError when the service fails or refuses; the pool is as it was then
 */
export async function pushFile(file: PoolFile, { bases, ...dependencies }: PushFileDependencies): Promise<PushOutcome> {
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return { kind: 'invalid', diagnostics: desired.diagnostics };
  return pushPool(desired, 'ask', {
    ...dependencies,
    onKnown: async (pool) => {
      // A closed text may not be that of the file: what the file last saw stays what it was.
      if (!file.isClosed()) await bases.set(file, desired.poolId, pool);
    },
  });
}
