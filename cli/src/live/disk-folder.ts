import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from '#live/store';
import { CommandError } from '../command.ts';
import { describeFileError, isMissing } from '../files/failure.ts';
import { writeText } from '../files/write-text.ts';

/**
 * Returns a folder on disk. The first write creates it, readable only by the user. Other commands may write and remove
 * files at the same time. Its methods throw a CommandError if the folder or a file is unusable.
 */
export function diskFolder(folder: string): Folder {
  const at = (name: string): string => join(folder, name);
  const attempt = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      throw new CommandError(`${folder}: ${describeFileError(error)}`);
    }
  };
  return {
    list: () =>
      attempt(async () => {
        const entries = (await unlessMissing(readdir(folder, { withFileTypes: true }))) ?? [];
        const files = await Promise.all(
          entries
            .filter((entry) => entry.isFile())
            .map(async ({ name }) => ({ name, size: (await unlessMissing(stat(at(name))))?.size })),
        );
        return files.flatMap(({ name, size }) => (size === undefined ? [] : [{ name, size }]));
      }),
    read: (name) => attempt(() => readFile(at(name), 'utf8')),
    write: (name, text) =>
      attempt(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        writeText(at(name), text);
      }),
    remove: (name) => attempt(async () => unlessMissing(unlink(at(name)))),
  };
}

async function unlessMissing<T>(task: Promise<T>): Promise<T | undefined> {
  try {
    return await task;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
