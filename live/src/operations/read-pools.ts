import { isLiveError, type LiveError } from '../gateway/pool-gateway.ts';
import type { Connect, MfaListener, PoolFile } from './ports.ts';
import { readPool } from './read-pool.ts';
import { readPoolFile } from './read-pool-file.ts';

/** The dependencies of {@link readPoolsOf}. */
export interface ReadPoolsDependencies<File> {
  /** Returns the connection for a file. */
  readonly connectFor: (file: File) => Connect;
  readonly mfa: MfaListener;
  /** When aborted, no more pools are read. */
  readonly signal: AbortSignal;
  /** Called after a file's pool was read or could not be read. Called without an error if the file has no pool ID. */
  readonly onRead: (file: File, error?: LiveError) => void;
}

/** The maximum number of concurrent reads. The service limits the rate of DescribeUserPool. */
const MAX_CONCURRENT = 4;

/**
 * Reads the live pools of files, a few at a time. Returns nothing, because the host's gateway caches the descriptions.
 * @throws errors other than a LiveError
 */
export async function readPoolsOf<File extends PoolFile>(
  files: readonly File[],
  { connectFor, mfa, signal, onRead }: ReadPoolsDependencies<File>,
): Promise<void> {
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file && !signal.aborted; file = waiting.shift()) {
      try {
        const read = readPoolFile(file, 'readable');
        if (read.kind === 'readable') {
          const gateway = await connectFor(file)(read.region);
          await readPool(gateway, read.document.kind, read.poolId, mfa, signal);
        }
        onRead(file);
      } catch (error) {
        if (!isLiveError(error)) throw error;
        onRead(file, error);
      }
    }
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT }, work));
}
