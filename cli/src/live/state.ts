import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BaseStore, folderName, PendingCreationStore, PushLocks, SnapshotStore, stateFolder } from '#live/store';
import type { Context } from '../command.ts';
import { diskFolder } from './disk-folder.ts';
import { readKeyValueFolder } from './key-value-folder.ts';

/** Returns the folder in which the CLI keeps its state. Editors use only the locks in it. */
export function stateFolderOf({ env }: Pick<Context, 'env'>): string {
  return stateFolder({ platform: process.platform, env, home: env['HOME'] ?? homedir() });
}

/** The CLI's snapshots. */
export interface SnapshotFolder {
  readonly snapshots: SnapshotStore;
  /** The absolute path. */
  readonly path: string;
}

/** Opens the snapshots. @param folder the value of `--snapshot-dir` */
export function openSnapshots(folder: string | undefined, context: Context): SnapshotFolder {
  const path = folder === undefined ? join(stateFolderOf(context), 'snapshots') : resolve(context.cwd, folder);
  const snapshots = new SnapshotStore({
    folderOf: (place) => diskFolder(join(path, folderName(place))),
    now: () => new Date(),
    unique,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    log: context.output.note,
  });
  return { snapshots, path };
}

/** Opens the store of requests to create pools that have no known outcome. */
export function openPendingCreations(context: Context): PendingCreationStore {
  const folder = diskFolder(join(stateFolderOf(context), 'pending-creations'));
  return new PendingCreationStore({
    folder,
    inWindow: folder,
    unique,
    log: context.output.note,
    onChange: () => undefined,
  });
}

/** Opens the bases. A pull uses them to determine which settings the user has edited since the last pull. */
export async function openBases(context: Pick<Context, 'env' | 'output'>): Promise<BaseStore> {
  const { note } = context.output;
  const store = await readKeyValueFolder(join(stateFolderOf(context), 'bases'), (reason) =>
    note(
      `The state of the files could not be stored, so the next pull might treat pulled settings as your edits. ${reason}`,
    ),
  );
  const isInUse = new Map<string, boolean>();
  return new BaseStore({
    storeFor: () => store,
    stores: [store],
    now: Date.now,
    endpointOf: () => undefined,
    isInUse(file) {
      const exists = isInUse.get(file) ?? existsSync(fileURLToPath(file));
      isInUse.set(file, exists);
      return exists;
    },
    log: { warn: note },
    onChange: () => undefined,
  });
}

const RETRY_MS = 250;

/** Creates the locks that prevent concurrent pushes to a pool, including pushes from editors on this computer. */
export function pushLocks(context: Context): PushLocks {
  const { output, signal } = context;
  return new PushLocks({
    folder: join(stateFolderOf(context), 'locks'),
    pause(stop) {
      output.progress('Waiting for another push to this pool…');
      return wait(RETRY_MS, undefined, { signal: stop });
    },
    async showWait(_poolId, waiting, stop) {
      const onAbort = (): void => stop.abort();
      signal.addEventListener('abort', onAbort);
      try {
        return await waiting;
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
    log: output.note,
  });
}

function unique(): string {
  return randomBytes(4).toString('hex');
}
