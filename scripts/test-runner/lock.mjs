import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildFolder } from '../paths.mjs';
import { PlainError } from './report.mjs';

/** The environment variable that tells the scripts that a run starts that they belong to it. */
const runVariable = 'USERPOOL_RUN';

/** @typedef {{ pid: number, started?: string | undefined, what: string }} Holder */

/**
 * Keeps a second run out of this checkout: both would write dist/ and build/. The lock ends with this process; what a
 * process that is gone has left behind does not count.
 *
 * @param {string} what names the run to whoever comes second, such as "npm test"
 * @param {string} [file]
 * @returns {() => void} gives the lock back early
 * @throws {PlainError} if another run is going on
 */
export function takeLock(what, file = join(buildFolder, '.lock')) {
  const before = readHolder(file);
  if (before && process.env[runVariable] === nameOf(before) && isAlive(before)) return () => {};
  if (before && !isAlive(before)) rmSync(file, { force: true });

  const mine = { pid: process.pid, started: startOf(process.pid), what };
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const other = readHolder(file);
    const whose = other ? `“${other.what}” (process ${other.pid})` : 'Another run';
    throw new PlainError(
      `${whose} is going on in this checkout: wait for its end. If that cannot be, remove ${file} and try again.`,
    );
  }
  process.env[runVariable] = nameOf(mine);

  const release = () => {
    const now = readHolder(file);
    if (now && nameOf(now) === nameOf(mine)) rmSync(file, { force: true });
    process.off('exit', release);
  };
  process.on('exit', release);
  return release;
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
function nameOf({ pid, started }) {
  return `${pid}:${started ?? ''}`;
}

/** @param {Holder} holder */
function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  // A process id is used again, soon so in a container; when its process started tells them apart.
  return started === undefined || started === startOf(pid);
}

/**
 * @param {number} pid
 * @returns {string | undefined} on Linux, when the process started, in clock ticks since the boot
 */
function startOf(pid) {
  try {
    // The second field is the program's name in parentheses, which may hold spaces; the start is the 22nd.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19];
  } catch {
    return undefined;
  }
}
