import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { errorMessage } from '#core/text';

const REFRESH_MS = 2000;

/** The number of checks without a refresh after which another program takes over the lock. */
export const MAX_STALE_CHECKS = 120;

/** An attempt to acquire a lock. Ends when the lock is acquired or `giveUp` is called. */
export interface LockAttempt {
  /**
   * Tries once.
   * @returns a function that releases the lock and never throws, or undefined if another program owns the lock
   * @throws a file system error if the folder is unusable or the lock was never readable
   */
  readonly tryOnce: () => Promise<(() => Promise<void>) | undefined>;
  /** Cleans up after an unsuccessful attempt. Never throws. */
  readonly giveUp: () => Promise<void>;
}

/**
 * Starts an attempt to acquire a lock shared by all of a user's programs on the same computer.
 *
 * The lock is a folder that contains one file, named after its owner's token. Renaming a prepared folder creates the
 * lock atomically. Removing it takes two steps (the file, then the empty folder), each of which fails if the owner has
 * changed. Therefore, no program can remove another owner's lock, even after a delay. An owner counts as alive if its
 * process is running and its file is refreshed between checks. Clocks are never compared.
 * @param path the lock's path, in a folder that might not exist yet
 * @param log receives a line if another program took over the lock because this program seemed dead
 */
export function attemptLock(path: string, log: (line: string) => void): LockAttempt {
  const token = `${process.pid}-${randomBytes(8).toString('hex')}`;
  const prepared = `${path}.${token}`;
  let isPrepared = false;
  let lastMark = '';
  let unchangedChecks = 0;

  return {
    async tryOnce() {
      if (!isPrepared) {
        await mkdir(prepared, { recursive: true, mode: 0o700 });
        isPrepared = true;
        await removeAbandoned(path);
        const owner = JSON.stringify({ pid: process.pid, host: hostname() });
        await writeFile(join(prepared, token), owner, { flag: 'wx', mode: 0o600 });
      }
      if (await tryRename(prepared, path)) return hold(path, token, log);
      const current = await inspectLock(path);
      unchangedChecks = current.mark === lastMark ? unchangedChecks + 1 : 1;
      lastMark = current.mark;
      if (
        (current.token !== undefined || current.error !== undefined) &&
        !current.isDead &&
        unchangedChecks < MAX_STALE_CHECKS
      ) {
        return undefined;
      }
      if (current.error !== undefined) throw current.error;
      await remove(path, current.token);
      return (await tryRename(prepared, path)) ? hold(path, token, log) : undefined;
    },
    giveUp: () => rm(prepared, { recursive: true, force: true }).catch(() => undefined),
  };
}

/** Removes the prepared folders of programs that have ended. */
async function removeAbandoned(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  const names = await readdir(dirname(path));
  for (const name of names.filter((name) => name.startsWith(start))) {
    const folder = join(dirname(path), name);
    const owner = await readFile(join(folder, name.slice(start.length)), 'utf8').catch(() => '');
    if (isDead(owner)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function hold(path: string, token: string, log: (line: string) => void): () => Promise<void> {
  let isLost = false;
  const onLost = (error: unknown): void => {
    if (!isLost) log(`The lock ${path} was lost while it was held: ${errorMessage(error)}`);
    isLost = true;
  };
  const timer = setInterval(() => {
    const now = new Date();
    utimes(join(path, token), now, now).catch(onLost);
  }, REFRESH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await remove(path, token, onLost);
  };
}

/**
 * Error codes for a rename to an existing name, on all operating systems. Here, EPERM and EACCES do not mean that
 * permissions are missing, because the prepared folder was just created next to the lock.
 */
const TAKEN_CODES: readonly unknown[] = ['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'EBUSY'];

/**
 * Renames a folder.
 * @returns false if the new name already exists
 */
async function tryRename(prepared: string, path: string): Promise<boolean> {
  try {
    await rename(prepared, path);
    return true;
  } catch (error) {
    if (TAKEN_CODES.includes(codeOf(error))) return false;
    throw error;
  }
}

interface LockState {
  /** The owner's token, or undefined if there is no longer an owner. */
  readonly token: string | undefined;
  /** A value that changes with each refresh. */
  readonly mark: string;
  /** Whether the owner is a process on this computer that has ended. */
  readonly isDead: boolean;
  /** The error if the lock exists but cannot be read. */
  readonly error?: Error;
}

async function inspectLock(path: string): Promise<LockState> {
  try {
    const [token] = await readdir(path);
    if (token === undefined) return { token, mark: '', isDead: false };
    const file = join(path, token);
    const { mtimeMs } = await stat(file);
    return { token, mark: `${token} ${mtimeMs}`, isDead: isDead(await readFile(file, 'utf8')) };
  } catch (error) {
    const isGone = codeOf(error) === 'ENOENT';
    return { token: undefined, mark: '', isDead: false, ...(isGone ? {} : { error: error as Error }) };
  }
}

function isDead(owner: string): boolean {
  const [, pid, host] = /^\{"pid":(\d+),"host":(".*")\}$/s.exec(owner) ?? [];
  if (pid === undefined || host !== JSON.stringify(hostname())) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/**
 * Removes a lock that the given owner holds.
 * @param onFailure called if the owner has changed or the lock cannot be removed
 */
async function remove(
  path: string,
  token: string | undefined,
  onFailure: (error: unknown) => void = () => undefined,
): Promise<void> {
  if (token !== undefined) await unlink(join(path, token)).catch(onFailure);
  // If there is already a new owner, the folder is not empty.
  await rmdir(path).catch(() => undefined);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
