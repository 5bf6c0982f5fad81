import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { removeBrokenNode } from './node.mjs';
import { hostFolder, projectRoot } from '../paths.mjs';
import { PlainError, step } from './report.mjs';
import { npm, runOrFail, withInstalledPrograms } from './run.mjs';

/** Whether this system can run the VS Code server in test/host. */
export const canServeVsCode = process.platform === 'linux';

/**
 * Installs the project's packages if they do not match package-lock.json.
 *
 * @throws {PlainError} if npm fails
 */
export async function installPackages() {
  if (!isInstalled(projectRoot)) await step('Installing the packages (npm ci)', () => cleanInstall(projectRoot));
  removeBrokenNode();
}

/**
 * Installs VS Code for the tests and the demo if it is not installed yet.
 *
 * @throws {PlainError} if npm fails, or if the system is not Linux
 */
export async function installHost() {
  if (!canServeVsCode) throw new PlainError('Serving VS Code to a browser works on Linux only.');
  if (!isInstalled(hostFolder)) {
    const title = 'Installing a VS Code for the tests and the demo (npm ci in test/host)';
    await step(title, () => cleanInstall(hostFolder));
  }
  if (isPrepared()) return;
  await runOrFail(process.execPath, [join(hostFolder, 'prepare.mjs')], { failure: 'VS Code could not be prepared' });
}

/**
 * Builds the bundles that ship and the test bundles.
 *
 * @throws {PlainError} if the build fails
 */
export async function build() {
  await step('Building (npm run build)', () =>
    runOrFail(...npm('run', '--silent', 'build'), { env: withInstalledPrograms(), failure: 'The build failed' }),
  );
}

/**
 * Installs, builds and packages everything needed to open a VS Code window with the packaged extension.
 *
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which to run VS Code
 * @throws {PlainError} if installing, building or packaging fails
 */
export async function setUpWindow() {
  await installPackages();
  await installHost();
  const env = { ...withInstalledPrograms(), CHROMIUM: await ensureChromium() };
  const failure = 'The extension could not be packaged';
  await runOrFail(process.execPath, [join(projectRoot, 'scripts', 'package.mjs')], { env, failure });
  return env;
}

/**
 * Returns whether test/host/prepare.mjs has run. Every npm install removes the links that the script creates in
 * code-server.
 */
function isPrepared() {
  const links = [
    join('.builtin', 'markdown-language-features'),
    join('node_modules', 'code-server', 'lib', 'vscode', 'node_modules', 'vscode-textmate'),
  ];
  return links.every((link) => existsSync(join(hostFolder, link)));
}

/**
 * Installs exactly the packages in a folder's package-lock.json.
 *
 * @param {string} folder
 * @throws {PlainError} if npm fails, or if node_modules is a symbolic link, because npm would empty its target
 */
export async function cleanInstall(folder) {
  const packages = join(folder, 'node_modules');
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new PlainError(
      `The packages in ${packages}, a link to ${readlinkSync(packages)}, do not match package-lock.json. ` +
        'Nothing was installed, because npm would empty that folder. Remove the link and try again.',
    );
  }
  // The tests need these packages even if the user's npm configuration omits them (for example with
  // NODE_ENV=production).
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runOrFail(...npm('ci', '--loglevel=error', ...flags), {
    cwd: folder,
    failure: `The packages of ${folder} could not be installed`,
  });
}

/**
 * Returns whether a folder's node_modules match its package-lock.json, according to npm's copy of the lock file in
 * node_modules.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
    const found = installed[path];
    if (path === '' || (!found && optional)) return true;
    return found !== undefined && (link || (found.version === version && found.integrity === integrity));
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 *
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
