import * as vscode from 'vscode';
import { MemoryFolders, PendingCreationStore } from '#live/store';
import { filesIn, unique } from './file-folder.ts';

/**
 * Creates the store of pending creations, which is next to the snapshots, and loads the creations that earlier windows
 * left pending.
 * @param folder the extension's global storage folder
 */
export function createPendingCreationStore(
  folder: vscode.Uri,
  log: vscode.LogOutputChannel,
  onChange: () => void,
): PendingCreationStore {
  const pending = vscode.Uri.joinPath(folder, 'snapshots', 'pending-creations');
  const store = new PendingCreationStore({
    folder: filesIn(pending, (path) => log.info(`Request to create a pool: ${path}`)),
    inWindow: new MemoryFolders().of('pending-creations'),
    unique,
    log: (line) => log.warn(line),
    onChange,
  });
  store.load().catch((error: unknown) => log.warn(`Pending creations could not be read: ${String(error)}`));
  return store;
}
