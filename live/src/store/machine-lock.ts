import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The interval at which the owner of a lock refreshes it. */
const REFRESH_MS = 2000;

/** A lock that is not refreshed during this many checks is taken over. */
export const MAX_STALE_CHECKS = 120;

/** An attempt to acquire a lock, until it succeeds or is given up. */
export interface LockAttempt {
  /**
   * Tries once.
   * @returns a function that releases the lock and never rejects; undefined if another program has it
   * @throws the file system's error if the folder cannot be used, or the lock could never be read
   */
  readonly tryOnce: () => Promise<(() => Promise<void>) | undefined>;
  /** Cleans up after an attempt that did not acquire the lock. Never rejects. */
  readonly giveUp: () => Promise<void>;
}

/**
 * Starts an attempt to acquire a lock that all programs of one user on one machine share.
 *
 * The lock is a folder with one file, whose name is the token of its owner. It is created atomically with its content,
 * by renaming a prepared folder. Each step of its removal (the file, then the empty folder) can only succeed for the
 * intended owner, so that no program ever removes the lock of another owner, even after a delay. An owner is alive if
 * its process runs and its file is refreshed between checks; clocks are never compared.
 * @param path of the lock, in a folder that may not exist yet
 * @param log receives a line if another program took over the lock because this one seemed dead
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

/** Removes leftovers of attempts at the same lock by programs that have ended. */
async function removeAbandoned(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  const names = await readdir(dirname(path));
  for (const name of names.filter((name) => name.startsWith(start))) {
    const folder = join(dirname(path), name);
    const owner = await readFile(join(folder, name.slice(start.length)), 'utf8').catch(() => '');
    if (isDead(owner)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Refreshes a lock until it is released. */
function hold(path: string, token: string, log: (line: string) => void): () => Promise<void> {
  let isLost = false;
  const onLost = (error: unknown): void => {
    if (!isLost) log(`The lock ${path} was lost while it was held: ${String(error)}`);
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
 * Error codes of operating systems for a rename to a taken name. EPERM and EACCES cannot mean a lack of permission
 * here: the prepared folder was just created in the same place.
 */
const TAKEN_CODES: readonly unknown[] = ['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'EBUSY'];

/** Renames a folder. @returns false if the name is taken */
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
  /** The token of the owner; undefined if there is none any more. */
  readonly token: string | undefined;
  /** A value that changes when the owner refreshes the lock. */
  readonly mark: string;
  /** Whether the owner is a process of this machine that has ended. */
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

/** Removes a lock if it still has this owner. @param onFailure called if it does not, or it cannot be removed */
async function remove(
  path: string,
  token: string | undefined,
  onFailure: (error: unknown) => void = () => undefined,
): Promise<void> {
  if (token !== undefined) await unlink(join(path, token)).catch(onFailure);
  // If it already has a new owner, the folder is not empty.
  await rmdir(path).catch(() => undefined);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
