import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Folder } from '#live/store';
import { unlessMissing } from '../editors/exists.ts';

/** Returns a random string that makes a file name unique. */
export function unique(): string {
  return randomBytes(4).toString('hex');
}

/**
 * Returns a folder on disk, which does not have to exist yet. Other windows may write and remove files at the same time.
 * @param onWritten called with the path of each file that was written
 */
export function filesIn(folder: vscode.Uri, onWritten: (path: string) => void): Folder {
  const { fs } = vscode.workspace;
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  return {
    async list() {
      const entries = (await unlessMissing(fs.readDirectory(folder))) ?? [];
      const files = entries.filter(([, type]) => type === vscode.FileType.File);
      const sizes = await Promise.all(files.map(async ([name]) => (await unlessMissing(fs.stat(at(name))))?.size));
      return files.flatMap(([name], index) => {
        const size = sizes[index];
        return size === undefined ? [] : [{ name, size }];
      });
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
      onWritten(at(name).fsPath);
    },
    remove: async (name) => fs.delete(at(name)),
  };
}
