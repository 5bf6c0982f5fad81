import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { folderName, MemoryFolders, SnapshotStore } from '#live/store';
import { filesIn, unique } from './file-folder.ts';

/**
 * Creates a store of snapshots in a folder, for example the extension's global storage: one folder for each pool and
 * endpoint.
 * @param endsWithWindow whether a pool exists only in this window, so that its snapshots are kept in memory
 */
export function createSnapshotStore(
  folder: vscode.Uri,
  endsWithWindow: (poolId: string) => boolean,
  log: vscode.LogOutputChannel,
): SnapshotStore {
  const inWindow = new MemoryFolders();
  return new SnapshotStore({
    folderOf: (place) =>
      endsWithWindow(place.poolId)
        ? inWindow.of(folderName(place))
        : filesIn(vscode.Uri.joinPath(folder, 'snapshots', folderName(place)), (path) =>
            log.info(`Stored a snapshot: ${path}`),
          ),
    now: () => new Date(),
    unique,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    log: (line) => log.warn(line),
  });
}
