import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binFolder, projectRoot } from '../paths.mjs';
import { PlainError } from './report.mjs';

const onWindows = process.platform === 'win32';
const system = `node-${onWindows ? 'win' : process.platform}-${process.arch}`;

/**
 * The path of Node 24 as installed by npm (`optionalDependencies` in package.json). Some systems have no such package.
 */
const fromNpm = join(projectRoot, 'node_modules', system, 'bin', onWindows ? 'node.exe' : 'node');

/**
 * Returns the Node executable that serves VS Code: the installed package if possible, otherwise the current one.
 *
 * @returns {string} its path
 * @throws {PlainError} if neither is recent enough
 */
export function node24() {
  return chooseNode('24.0', 'Serving VS Code');
}

/**
 * Returns the Node executable that runs the tests: the installed package if possible, otherwise the current one if it
 * can run TypeScript.
 *
 * @returns {string} its path
 * @throws {PlainError} if neither is recent enough
 */
export function nodeForTests() {
  return chooseNode('22.18', 'Running the tests');
}

/**
 * Returns the Node executable that runs vsce: the installed package if possible, otherwise the current one. vsce
 * officially requires Node 22, but vsce 4.1 also works on Node 20.
 *
 * @returns {string} its path
 * @throws {PlainError} if neither is recent enough
 */
export function nodeForPackaging() {
  return chooseNode('20.0', 'Packaging the extension');
}

/**
 * Removes `node` from node_modules/.bin if it does not start, such as a glibc build on a system with musl. Otherwise,
 * npm scripts would use it, because npm puts this folder first on the PATH.
 */
export function removeBrokenNode() {
  if (!existsSync(fromNpm) || starts(fromNpm) || !existsSync(join(binFolder, 'node'))) return;
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(binFolder, name), { force: true });
  console.log(`${system} does not start on this system; Node ${process.version} is used instead.`);
}

/**
 * Returns the path of the packaged Node if it starts, otherwise the path of the current one.
 *
 * @param {string} wanted the minimum version, such as "22.18"
 * @param {string} purpose the beginning of the error message
 * @param {{ packaged?: string, running?: string }} [nodes] the path of the packaged Node and the current version
 * @returns {string}
 */
export function chooseNode(wanted, purpose, { packaged = fromNpm, running = process.versions.node } = {}) {
  const isThere = existsSync(packaged);
  if (isThere && starts(packaged)) return packaged;
  if (isAtLeast(running, wanted)) return process.execPath;
  const failed = isThere ? ` The Node in ${packaged} does not start on this system.` : '';
  throw new PlainError(
    `${purpose} requires Node ${wanted.replace('.0', '')} or newer, but this is ${running}.${failed} Get it from https://nodejs.org.`,
  );
}

/**
 * @param {string} version
 * @param {string} wanted
 */
function isAtLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} file */
function starts(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
