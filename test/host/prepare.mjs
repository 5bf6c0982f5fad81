// Runs once after the packages of this folder are installed. Does the steps of code-server's own install script that we
// need.

import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const vscode = join(here, 'node_modules', 'code-server', 'lib', 'vscode');
const packagesOfTheProject = join(here, '..', '..', 'node_modules');

// The page fetches these packages from VS Code's own node_modules, without Node's lookup in parent folders.
const fetchedByThePage = ['vscode-textmate', 'vscode-oniguruma'];

// The rest (git, GitHub, debuggers, the TypeScript server …) would start processes or need native modules.
const builtInExtensions = [
  'configuration-editing',
  'diff',
  'json',
  'json-language-features',
  'markdown-basics',
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
  'yaml',
];

/**
 * Creates links in `folder` to `names` in `source`.
 * @param {string} folder
 * @param {string} source
 * @param {string[]} names
 */
function linkAll(folder, source, names) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const link = join(folder, name);
    rmSync(link, { recursive: true, force: true });
    symlinkSync(relative(folder, join(source, name)), link, 'junction');
  }
}

linkAll(join(vscode, 'node_modules'), packagesOfTheProject, fetchedByThePage);

const builtIn = join(here, '.builtin');
rmSync(builtIn, { recursive: true, force: true });
linkAll(builtIn, join(vscode, 'extensions'), builtInExtensions);
