import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { binFolder } from './paths.mjs';
import { PlainError } from './report.mjs';

/**
 * The Node that VS Code's server and the files of test/host run under: the one among the installed packages, else the
 * one that runs us.
 *
 * @returns {string} its path
 * @throws {PlainError} if neither is recent enough
 */
export function node24() {
  const installed = join(binFolder, 'node');
  if (process.platform !== 'win32' && existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new PlainError(
    `This needs Node 24 or later and runs under Node ${process.version}: get it from https://nodejs.org.`,
  );
}
