import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadFolder } from '../documents/sibling-files.ts';

/**
 * Reads files from the local disk. Skips files and folders that cannot be read, such as the folder of an unsaved file.
 */
export const readFolder: ReadFolder = async (folder, isWanted) => {
  if (!folder.startsWith('file:')) return new Map();
  const path = fileURLToPath(folder);
  const entries = await fs.readdir(path, { withFileTypes: true }).catch(() => []);
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map(async ({ name }): Promise<[string, string] | undefined> => {
        const text = await fs.readFile(join(path, name), 'utf8').catch(() => undefined);
        return text === undefined ? undefined : [`${folder}/${encodeURIComponent(name)}`, text];
      }),
  );
  return new Map(texts.filter((text) => text !== undefined));
};
