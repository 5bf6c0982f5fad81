import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** How often the owner of a lock shows that it is alive. */
const REFRESH_MS = 2000;

/** A lock whose owner showed no sign of life in so many unchangedChecks at it is taken over. */
export const MAX_STALE_CHECKS = 120;

/** An attempt to get a lock, which goes on until it is obtained or given up. */
export interface LockAttempt {
  /**
   * Tries once.
   * @returns what releases the lock, and never rejects; undefined: another program has it
   * @throws the file system's error where the folder cannot be used, or the lock could never be read
   */
  readonly tryOnce: () => Promise<(() => Promise<void>) | undefined>;
  /** Ends an attempt that did not obtain the lock. Never rejects. */
  readonly giveUp: () => Promise<void>;
}

/**
 * Begins an attempt to get a lock that all programs of one user on one machine share.
 *
 * The lock is a folder with one file, whose name is the token of its owner. It comes into being with its content, by
 * renaming a prepared folder, and each step of removing it (that file, then the empty folder) can only succeed for the
 * owner that it is meant for: nobody removes the lock of somebody else, however late they are. Whether an owner is
 * alive is judged by its process, and by whether its file is refreshed from one look to the next: no clock is compared
 * with another.
 * @param path of the lock, in a folder that may not exist yet
 * @param log is told where the lock was lost to somebody who took this program for dead
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

/** Removes what attempts at the same lock left behind whose programs have ended. */
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

/** What systems say of a name that is taken. Of the folder around it, this program could just make another one in it. */
const TAKEN_CODES: readonly unknown[] = ['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'EBUSY'];

/** Renames a folder to a name that is free. @returns whether it was free */
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
  /** The token of the owner; undefined: there is none any more. */
  readonly token: string | undefined;
  /** Something that is the same as long as the owner shows no sign of life. */
  readonly mark: string;
  /** Whether the owner is a process of this machine that has ended. */
  readonly isDead: boolean;
  /** Why the lock cannot be read, where it is there. */
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

/** Removes a lock if it still has this owner. @param onFailure is told where it does not, or it cannot be removed */
async function remove(
  path: string,
  token: string | undefined,
  onFailure: (error: unknown) => void = () => undefined,
): Promise<void> {
  if (token !== undefined) await unlink(join(path, token)).catch(onFailure);
  // Where it has a new owner already, the folder is not empty.
  await rmdir(path).catch(() => undefined);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
