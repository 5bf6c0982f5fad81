import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildFolder } from '../paths.mjs';
import { PlainError } from './report.mjs';

/** The environment variable that tells child scripts which run they are part of. */
const runVariable = 'USERPOOL_RUN';

/** @typedef {{ pid: number, started?: string | undefined, what: string }} Holder */

/**
 * Locks this checkout, because concurrent runs would overwrite each other's dist/ and build/. The lock is released when
 * this process exits. A lock whose process no longer exists is ignored. Does nothing if this process is part of the run
 * that holds the lock.
 *
 * @param {string} what the name of the run for error messages, such as "npm test"
 * @param {string} [file]
 * @returns {() => void} a function that releases the lock early
 * @throws {PlainError} if another run holds the lock
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
    const holder = other ? `“${other.what}” (process ${other.pid})` : 'Another run';
    throw new PlainError(
      `${holder} is running in this checkout. Wait until it has finished. If it is not running, delete ${file} and try again.`,
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
  // Process IDs are reused (quite soon, in containers). The start time distinguishes the processes.
  return started === undefined || started === startOf(pid);
}

/**
 * @param {number} pid
 * @returns {string | undefined} the start time of the process in clock ticks since boot, undefined except on Linux
 */
function startOf(pid) {
  try {
    // The second field is the program name in parentheses, which may contain spaces. The start time is field 22.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19];
  } catch {
    return undefined;
  }
}
