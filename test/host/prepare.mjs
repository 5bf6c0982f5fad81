// Runs once after the packages of this folder are installed: puts in place what code-server's own install script would.

import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const vscode = join(here, 'node_modules', 'code-server', 'lib', 'vscode');
const packagesOfTheProject = join(here, '..', '..', 'node_modules');

// Fetched by the page from VS Code's own node_modules, where Node's climbing resolution does not help.
const fetchedByThePage = ['vscode-textmate', 'vscode-oniguruma'];

// The rest (git, GitHub, debuggers, the TypeScript server …) would cost processes or want native modules.
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
 * Makes `folder` hold links to `names` as found in `source`.
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
