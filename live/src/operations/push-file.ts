import type { Bases, PoolFile } from './ports.ts';
import { pushPool, type PushOutcome, type PushTools } from './push-pool.ts';
import { readPoolFile } from './read-pool-file.ts';

/** What a push of a file works with. */
export interface PushFileTools extends Omit<PushTools, 'onKnown'> {
  readonly bases: Bases;
}

/**
 * Makes a live pool what a file says. An error that the live pool does not have already stops it before anything is asked or sent.
 * @throws LiveError when the service fails or refuses; the pool is as it was then
 */
export async function pushFile(file: PoolFile, { bases, ...tools }: PushFileTools): Promise<PushOutcome> {
  const read = readPoolFile(file, 'sendable', tools.severities);
  if (read.kind === 'unusable') return { kind: 'invalid', findings: read.findings };
  const { poolId, region, document, doubtful } = read;
  return pushPool(
    { poolId, region, value: document.root, base: bases.get(file, poolId), leftOut: 'ask', doubtful },
    {
      ...tools,
      onKnown: async (pool) => {
        // A text that was let go of may not be that of the file: what the file last saw stays what it was.
        if (!file.isClosed()) await bases.set(file, poolId, pool);
      },
    },
  );
}
