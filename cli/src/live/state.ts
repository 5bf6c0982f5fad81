import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  BaseStore,
  folderName,
  PendingCreationStore,
  PushLocks,
  SnapshotStore,
  stateFolder,
  type Folder,
} from '#live/store';
import type { Context } from '../command.ts';
import { isMissing } from '../files/failure.ts';
import { writeText } from '../files/write-text.ts';
import { readKeyValueFolder } from './key-value-folder.ts';

/** Returns the command line's folder for its state. Editors use only the locks in it. */
export function stateFolderOf({ env }: Pick<Context, 'env'>): string {
  return stateFolder({ platform: process.platform, env, home: env['HOME'] ?? homedir() });
}

/** The snapshots of the command line. */
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
export async function openBases(context: Context): Promise<BaseStore> {
  const store = await readKeyValueFolder(join(stateFolderOf(context), 'bases'));
  return new BaseStore({
    storeFor: () => store,
    stores: [store],
    now: Date.now,
    endpointOf: () => undefined,
    log: { warn: context.output.note },
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

/** Returns a folder on disk. The first write creates it, readable only by the user. */
export function diskFolder(folder: string): Folder {
  const at = (name: string): string => join(folder, name);
  return {
    async list() {
      const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const files = entries.filter((entry) => entry.isFile());
      return Promise.all(files.map(async ({ name }) => ({ name, size: (await stat(at(name))).size })));
    },
    read: (name) => readFile(at(name), 'utf8'),
    async write(name, text) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      writeText(at(name), text);
    },
    remove: (name) => unlink(at(name)),
  };
}
