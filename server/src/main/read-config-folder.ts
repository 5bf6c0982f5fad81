import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadSearchedFolder } from '../config/config-files.ts';

/** Reads the configuration file of a folder on the disk of this machine. A file that cannot be read does not count. */
export const readConfigFolder: ReadSearchedFolder = async (folder) => {
  if (!folder.startsWith('file:')) return { isRepository: false };
  const path = fileURLToPath(`${folder}/`);
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
