import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { folderName, MemoryFolders, SnapshotStore } from '#live/store';
import { filesIn, unique } from './file-folder.ts';

/**
 * Creates a store of snapshots in a folder, for example the extension's global storage. The store has one subfolder for
 * each pool and endpoint.
 * @param endsWithWindow returns whether a pool exists only in this window; snapshots of such a pool are kept in memory
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
