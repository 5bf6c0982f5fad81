// Runs once after the packages in this folder are installed. Performs the steps that we need from code-server's install
// script.

import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

// The page would load the `browser` bundles of these extensions, but code-server includes only their Node bundles.
const builtInForNode = ['markdown-language-features'];

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

/**
 * Copies built-in extensions without their browser bundles, so that they run in the server's extension host.
 * @param {string} folder
 * @param {string} source
 * @param {string[]} names
 */
function copyForNode(folder, source, names) {
  for (const name of names) {
    const copy = join(folder, name);
    cpSync(join(source, name), copy, { recursive: true });
    const manifest = join(copy, 'package.json');
    const { browser: _bundle, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify(rest));
  }
}

/** Hides the keyboard layout in the status bar. VS Code shows it only in a browser, and has no setting for it. */
function hideKeyboardLayout() {
  const file = join(vscode, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.css');
  const rule = '\n#status\\.workbench\\.keyboardLayout { display: none; }\n';
  if (!readFileSync(file, 'utf8').endsWith(rule)) appendFileSync(file, rule);
}

linkAll(join(vscode, 'node_modules'), packagesOfTheProject, fetchedByThePage);

const builtIn = join(here, '.builtin');
rmSync(builtIn, { recursive: true, force: true });
linkAll(builtIn, join(vscode, 'extensions'), builtInExtensions);
copyForNode(builtIn, join(vscode, 'extensions'), builtInForNode);
hideKeyboardLayout();
