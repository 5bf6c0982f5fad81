import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attemptLock, MAX_STALE_CHECKS } from '../../../live/src/store/machine-lock.ts';
import { MAX_TRIES, PushLocks, type PushLocksDependencies } from '../../../live/src/store/push-locks.ts';
import { stateFolder } from '../../../live/src/store/state-folder.ts';
import { failureOf } from '../aws/harness.ts';

const place = { poolId: 'eu-west-1_Bare00001', endpoint: undefined };

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'locks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Creates a window's locks. They retry without delay. */
function windowAt(folder: string, more: Partial<PushLocksDependencies> = {}) {
  const log: string[] = [];
  const locks = new PushLocks({
    folder: join(folder, 'state', 'locks'),
    pause: () => Promise.resolve(),
    showWait: (_poolId, wait) => wait,
    log: (line) => log.push(line),
    ...more,
  });
  return { locks, log, folder: join(folder, 'state', 'locks') };
}

/** Returns a task that runs until the test ends it. */
function task() {
  let end: () => void = () => undefined;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = (): Promise<void> => {
    begin();
    return ended;
  };
  return { run, begun, end: () => end() };
}

describe('pushes to one pool', () => {
  it.each(['in one window', 'in two windows'])('%s wait for each other', async (where) => {
    const folder = temporary();
    const first = task();
    const isReleased = task();
    const pause = (): Promise<void> => isReleased.begun;
    const one = windowAt(folder, { pause });
    const other = where === 'in one window' ? one : windowAt(folder, { pause });
    const order: string[] = [];
    const a = one.locks.hold(place, () => first.run().then(() => order.push('first')));
    void a.then(isReleased.run);
    await first.begun;
    const elsewhere = { ...place, endpoint: 'http://127.0.0.1:1' };
    await other.locks.hold(elsewhere, () => Promise.resolve(order.push('elsewhere')));
    const b = other.locks.hold(place, () => Promise.resolve(order.push('second')));
    first.end();
    await Promise.all([a, b]);
    expect(order).toEqual(['elsewhere', 'first', 'second']);
    expect(readdirSync(one.folder)).toEqual([]);
    expect([...one.log, ...other.log]).toEqual([]);
  });

  it.each([
    [undefined, 'https://cognito-idp.eu-west-1.amazonaws.com'],
    ['http://127.0.0.1:4566', 'http://127.0.0.1:4566/'],
  ])('have the same lock at %s and at %s', async (endpoint, same) => {
    const { locks } = windowAt(temporary());
    const first = task();
    const a = locks.hold({ ...place, endpoint }, first.run);
    await first.begun;
    const error = await failureOf(locks.hold({ ...place, endpoint: same }, () => Promise.resolve()));
    expect(error).toMatchObject({ kind: 'busy', code: 'PoolLocked' });
    first.end();
    await a;
  });

  it('do not wait forever, and name the owner of the lock', async () => {
    const folder = temporary();
    const [one, other] = [windowAt(folder), windowAt(folder, { pause: () => Promise.resolve() })];
    const first = task();
    const a = one.locks.hold(place, first.run);
    await first.begun;
    // The owner refreshes its lock, so the lock is not taken over.
    let tries = 0;
    const alive = windowAt(folder, {
      pause: () => {
        const [lock = ''] = readdirSync(one.folder).filter((name) => !name.includes('.'));
        const [token = ''] = readdirSync(join(one.folder, lock));
        utimesSync(join(one.folder, lock, token), ++tries, tries);
        return Promise.resolve();
      },
    });
    expect((await failureOf(alive.locks.hold(place, () => Promise.resolve()))).message).toBe(
      'Nothing was sent: another window is pushing to eu-west-1_Bare00001. Wait until it finishes, then push again.',
    );
    expect(tries).toBe(MAX_TRIES);
    expect((await failureOf(one.locks.hold(place, () => Promise.resolve()))).message).toMatch(/this window is still/);
    first.end();
    await a;
    await other.locks.hold(place, () => Promise.resolve());
    expect(readdirSync(one.folder)).toEqual([]);
  });

  it('can be canceled while they wait', async () => {
    const folder = temporary();
    const one = windowAt(folder);
    const first = task();
    const a = one.locks.hold(place, first.run);
    await first.begun;
    const other = windowAt(folder, {
      showWait: (_poolId, wait, stop) => {
        stop.abort();
        return wait;
      },
    });
    expect(await failureOf(other.locks.hold(place, () => Promise.reject(new Error('It ran.'))))).toMatchObject({
      kind: 'cancelled',
    });
    first.end();
    await a;
    expect(readdirSync(one.folder)).toEqual([]);
  });

  it('release the lock if they fail', async () => {
    const { locks, folder } = windowAt(temporary());
    await expect(locks.hold(place, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await locks.hold(place, () => Promise.resolve());
    expect(readdirSync(folder)).toEqual([]);
  });

  it('continue without the lock if the state folder is not usable, and log that', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'state'), 'a file');
    const { locks, log } = windowAt(folder);
    expect(await locks.hold(place, () => Promise.resolve('pushed'))).toBe('pushed');
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(
      /^Concurrent pushes of other windows cannot be prevented: the lock in .*locks cannot be used/,
    );
  });

  it('release the lock and do nothing if they are stopped while acquiring it', async () => {
    const folder = temporary();
    const showWait: PushLocksDependencies['showWait'] = (_poolId, wait, stop) => {
      stop.abort();
      return wait;
    };
    const stopped = windowAt(folder, { showWait });
    const done: string[] = [];
    expect(await failureOf(stopped.locks.hold(place, () => Promise.resolve(done.push('stopped'))))).toMatchObject({
      kind: 'cancelled',
    });
    await windowAt(folder).locks.hold(place, () => Promise.resolve(done.push('other')));
    await windowAt(folder).locks.hold(place, () => Promise.resolve(done.push('another')));
    expect(done).toEqual(['other', 'another']);
  });

  it('need no lock in a window’s own sandbox', async () => {
    const folder = temporary();
    const [one, other] = [windowAt(folder), windowAt(folder)];
    const sandbox = { poolId: 'sandbox-1_Sample001', endpoint: undefined };
    await one.locks.hold(sandbox, () => other.locks.hold(sandbox, () => Promise.resolve()));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a lock', () => {
  const lockAt = (folder: string) => join(folder, 'lock');
  const owned = (folder: string, owner: string, token = 'x'): void => {
    mkdirSync(lockAt(folder));
    writeFileSync(join(lockAt(folder), token), owner);
  };
  /** The owner of a lock whose process has exited. Operating systems never assign this process ID. */
  const dead = (host = hostname()) => JSON.stringify({ pid: 2 ** 30, host });
  const attempt = (folder: string, log: (line: string) => void = () => undefined) => attemptLock(lockAt(folder), log);

  it('is taken over immediately if its process has exited', async () => {
    const folder = temporary();
    owned(folder, dead());
    const release = await attempt(folder).tryOnce();
    expect(release).toBeDefined();
    await release!();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['does not refresh it', JSON.stringify({ pid: process.pid, host: hostname() })],
    ['runs on another machine', dead('another machine')],
    ['is unknown', ''],
  ])('is taken over after a while if its process %s', async (_, owner) => {
    const folder = temporary();
    owned(folder, owner);
    const trying = attempt(folder);
    for (let look = 1; look < MAX_STALE_CHECKS; look++) expect(await trying.tryOnce()).toBeUndefined();
    const release = await trying.tryOnce();
    expect(release).toBeDefined();
    await release!();
  });

  it('does not block forever if it cannot be read', async () => {
    const folder = temporary();
    mkdirSync(join(lockAt(folder), 'a folder', 'in it'), { recursive: true });
    const trying = attempt(folder);
    for (let look = 1; look < MAX_STALE_CHECKS; look++) expect(await trying.tryOnce()).toBeUndefined();
    await expect(trying.tryOnce()).rejects.toThrow(/EISDIR/);
  });

  it('removes the files of attempts by processes that have exited, and keeps those of all other attempts', async () => {
    const folder = temporary();
    for (const [token, owner] of [
      ['ended', dead()],
      ['running', JSON.stringify({ pid: process.pid, host: hostname() })],
      ['elsewhere', dead('another machine')],
    ] as const) {
      mkdirSync(`${lockAt(folder)}.${token}`);
      writeFileSync(join(`${lockAt(folder)}.${token}`, token), owner);
    }
    const release = await attempt(folder).tryOnce();
    await release!();
    expect(readdirSync(folder).sort()).toEqual(['lock.elsewhere', 'lock.running']);
  });

  it('is free if it has no owner', async () => {
    const folder = temporary();
    mkdirSync(lockAt(folder));
    const release = await attempt(folder).tryOnce();
    await release!();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over by exactly one of many processes', async () => {
    const folder = temporary();
    for (let round = 0; round < 20; round++) {
      owned(folder, dead());
      const attempts = Array.from({ length: 8 }, () => attempt(folder));
      const releases = await Promise.all(attempts.map((one) => one.tryOnce()));
      const got = releases.filter((release) => release !== undefined);
      expect(got).toHaveLength(1);
      await got[0]!();
      await Promise.all(attempts.map((one) => one.giveUp()));
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('is not deleted by its former owner after it was taken over, and the loss is logged', async () => {
    const folder = temporary();
    const log: string[] = [];
    const late = await attempt(folder, (line) => log.push(line)).tryOnce();
    rmSync(lockAt(folder), { recursive: true });
    const release = await attempt(folder).tryOnce();
    await late!();
    expect(readdirSync(folder)).toEqual(['lock']);
    expect(log).toEqual([expect.stringMatching(/^The lock .* was lost while it was held/)]);
    await release!();
    expect(readdirSync(folder)).toEqual([]);
  });
});

it.each([
  ['linux', {}, '/home/ada/.local/state/cognito-userpool'],
  ['linux', { XDG_STATE_HOME: '/state' }, '/state/cognito-userpool'],
  ['linux', { XDG_STATE_HOME: 'state' }, '/home/ada/.local/state/cognito-userpool'],
  ['darwin', { XDG_STATE_HOME: '/state' }, '/home/ada/Library/Application Support/cognito-userpool'],
  [
    'win32',
    { LOCALAPPDATA: String.raw`C:\Users\ada\AppData\Local` },
    String.raw`C:\Users\ada\AppData\Local\cognito-userpool`,
  ],
  ['win32', {}, String.raw`\home\ada\AppData\Local\cognito-userpool`],
] as const)('on %s with %j, the locks are in %s', (platform, env, folder) => {
  expect(stateFolder({ platform, env, home: '/home/ada' })).toBe(folder);
});
