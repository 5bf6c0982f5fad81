import { createHash, randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { type Folder, folderName, MemoryFolders, SnapshotStore } from '#live/store';

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
        : filesIn(vscode.Uri.joinPath(folder, 'snapshots', folderName(place)), log),
    now: () => new Date(),
    unique,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    log: (line) => log.warn(line),
  });
}

function unique(): string {
  return randomBytes(4).toString('hex');
}

function filesIn(folder: vscode.Uri, log: vscode.LogOutputChannel): Folder {
  const { fs } = vscode.workspace;
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  return {
    async list() {
      const entries = await fs.readDirectory(folder).then(
        (found) => found,
        () => [], // There are no snapshots of this pool yet.
      );
      const files = entries.filter(([, type]) => type === vscode.FileType.File);
      return Promise.all(files.map(async ([name]) => ({ name, size: (await fs.stat(at(name))).size })));
    },
    read: async (name) => new TextDecoder().decode(await fs.readFile(at(name))),
    async write(name, text) {
      const part = at(`${name}.${unique()}.part`);
      try {
        await fs.writeFile(part, new TextEncoder().encode(text));
        await fs.rename(part, at(name), { overwrite: true });
      } catch (error) {
        await fs.delete(part).then(undefined, () => undefined); // The part may not exist.
        throw error;
      }
      log.info(`Snapshot of before the push: ${at(name).fsPath}`);
    },
    remove: async (name) => fs.delete(at(name)),
  };
}
