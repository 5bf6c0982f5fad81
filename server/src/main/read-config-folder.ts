import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadSearchedFolder } from '../config/config-files.ts';

/** Reads the configuration file of a folder on the local disk. Treats a file that cannot be read as missing. */
export const readConfigFolder: ReadSearchedFolder = async (folder) => {
  const path = pathOf(`${folder}/`);
  if (path === undefined) return { isRepository: false };
  const [config, isRepository] = await Promise.all([
    fs.readFile(join(path, 'userpool.config.json'), 'utf8').catch(() => undefined),
    // A folder, or a file in a worktree.
    fs.access(join(path, '.git')).then(
      () => true,
      () => false,
    ),
  ]);
  return { config, isRepository };
};

/**
 * Returns the path of a folder; undefined if it is not on this disk, such as the folder above all drives on Windows.
 */
function pathOf(folder: string): string | undefined {
  try {
    return fileURLToPath(folder);
  } catch {
    return undefined;
  }
}
