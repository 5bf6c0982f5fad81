// Runs once after the packages in this folder are installed. Performs the steps of code-server's install script that we
// need.

import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const vscode = join(here, 'node_modules', 'code-server', 'lib', 'vscode');
const packagesOfTheProject = join(here, '..', '..', 'node_modules');

// The page loads these packages from VS Code's own node_modules, without Node's lookup in parent folders.
const fetchedByThePage = ['vscode-textmate', 'vscode-oniguruma'];

// The other built-in extensions (git, GitHub, debuggers, the TypeScript server …) would start processes or need native
// modules.
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
 * Creates links to several entries of a folder.
 *
 * @param {string} folder the folder for the links
 * @param {string} source the folder with their targets
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
