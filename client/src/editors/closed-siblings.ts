import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { kinds } from '#core/resources';
import type { PoolFile } from '#live/operations';
import { otherFilesAmong, readPoolFilesIn } from './sibling-files.ts';

/**
 * Caches the pool files on disk by folder, for code that cannot wait until they are read. Reads a folder when it is
 * first needed, and again after a change.
 */
export class ClosedSiblings implements vscode.Disposable {
  readonly #folders = new Map<string, readonly PoolFile[]>();
  /** The latest read of each folder. */
  readonly #turns = new Map<string, object>();
  readonly #watcher: vscode.FileSystemWatcher;
  readonly #onRead: () => void;

  /** @param onRead called when reading a folder has changed the cache */
  constructor(onRead: () => void) {
    this.#onRead = onRead;
    this.#watcher = vscode.workspace.createFileSystemWatcher(`**/*{${kinds.map(({ suffix }) => suffix).join(',')}}`);
    const update = (uri: vscode.Uri): void => {
      const folder = vscode.Uri.joinPath(uri, '..');
      if (this.#folders.has(folder.toString())) void this.#read(folder);
    };
    for (const event of [this.#watcher.onDidCreate, this.#watcher.onDidChange, this.#watcher.onDidDelete])
      event(update);
  }

  /** Returns what {@link otherFilesOf} would return, based on the cached files. */
  of(file: vscode.Uri, poolId: string): readonly PoolFile[] {
    const folder = vscode.Uri.joinPath(file, '..');
    const known = this.#folders.get(folder.toString());
    if (!known && file.scheme !== 'untitled') void this.#read(folder);
    return otherFilesAmong(file, known ?? [], poolId);
  }

  async #read(folder: vscode.Uri): Promise<void> {
    const key = folder.toString();
    const before = this.#folders.get(key) ?? [];
    const turn = {};
    this.#folders.set(key, before);
    this.#turns.set(key, turn);
    const files = await readPoolFilesIn(folder);
    if (this.#turns.get(key) !== turn) return; // The folder has changed in the meantime, and is being read again.
    this.#folders.set(key, files);
    if (!isDeepStrictEqual(textsOf(before), textsOf(files))) this.#onRead();
  }

  dispose(): void {
    this.#watcher.dispose();
  }
}

function textsOf(files: readonly PoolFile[]): readonly (readonly [string, string])[] {
  return files.map((file) => [file.key, file.text()]);
}
