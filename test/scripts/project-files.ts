import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { projectRoot } from '../../scripts/paths.mjs';

/** The folders with source files. */
export const sourceFolders = ['bench', 'cli', 'client', 'core', 'live', 'sandbox', 'scripts', 'server', 'test'];

/** Returns the paths of all files in a folder, relative to the project root. Installed packages are excluded. */
export function filesIn(folder: string): string[] {
  const options = { cwd: projectRoot, exclude: ['**/node_modules', '**/.builtin'] };
  return globSync(`${folder}/**/*.*`, options).map((file) => file.replaceAll(sep, '/'));
}
