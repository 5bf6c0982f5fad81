import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MAX_SNAPSHOTS, SnapshotStore, type Folder } from '../../../live/src/store/snapshot-store.ts';
import { describedBare } from '../../support/pools.ts';

const POOL = 'eu-west-1_Bare00001';
const place = { kind: 'pool', endpoint: undefined, poolId: POOL };

function store(start = Date.parse('2026-03-01T10:00:00.000Z')) {
  const files = new Map<string, string>();
  const log: string[] = [];
  const clock = { now: start };
  const folder: Folder = {
    list: () => Promise.resolve([...files].map(([name, text]) => ({ name, size: text.length }))),
    read: (name) => Promise.resolve(files.get(name) ?? ''),
    write: (name, text) => Promise.resolve(void files.set(name, text)),
    remove: (name) => Promise.resolve(void files.delete(name)),
  };
  let words = 0;
  const snapshots = new SnapshotStore({
    folderOf: () => folder,
    now: () => new Date(clock.now),
    unique: () => `word${++words}`,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    log: (line) => log.push(line),
  });
  return { files, log, clock, folder, snapshots };
}

const changes = ['MfaConfiguration: OFF → ON'];
const snapshot = { poolId: POOL, poolName: 'bare', described: describedBare, changes, kind: 'pool' };
/** Returns a snapshot with a state that is unique to the given number. */
const state = (n: number) => ({
  ...snapshot,
  poolName: String(n),
  described: { ...describedBare, UserPoolTags: { n: String(n) } },
});
const namesIn = async (snapshots: SnapshotStore) => (await snapshots.list(place)).map(({ poolName }) => poolName);

it('stores the live state in a readable file, and lists it', async () => {
  const { files, snapshots } = store();
  await snapshots.save({ ...snapshot, profile: 'dev', account: '123456789012', isRestore: true });
  expect([...files.keys()]).toEqual(['000001-2026-03-01T10-00-00.000Z-word1.json']);
  expect([...files.values()][0]).toMatch(/^\{\n {2}"takenAt": "2026-03-01T10:00:00.000Z",\n {2}"poolId"/);
  expect(await snapshots.list(place)).toEqual([
    {
      ...snapshot,
      name: '000001-2026-03-01T10-00-00.000Z-word1.json',
      takenAt: '2026-03-01T10:00:00.000Z',
      profile: 'dev',
      account: '123456789012',
      isRestore: true,
    },
  ]);
});

describe('the other resources of the pool', () => {
  const mfa = (mode: string) => ({ mfa: { UserPoolId: POOL, MfaConfiguration: mode } });

  it('are stored with the ID of the push, and listed', async () => {
    const { snapshots } = store();
    await snapshots.save({ ...snapshot, companions: mfa('OFF'), pushId: 'push' });
    expect(await snapshots.list(place)).toMatchObject([{ companions: mfa('OFF'), pushId: 'push' }]);
  });

  it('must also be equal for a snapshot to replace an earlier one', async () => {
    const { snapshots } = store();
    for (const mode of ['OFF', 'ON', 'ON']) await snapshots.save({ ...snapshot, companions: mfa(mode) });
    await snapshots.save(snapshot);
    const listed = await snapshots.list(place);
    expect(listed.map(({ companions }) => companions?.['mfa']?.['MfaConfiguration'])).toEqual([undefined, 'ON', 'OFF']);
  });

  it('are ignored if they were edited by hand', async () => {
    const { files, snapshots } = store();
    await snapshots.save({ ...snapshot, companions: mfa('OFF') });
    const [name = '', text = ''] = [...files][0] ?? [];
    files.set(name, text.replace('"MfaConfiguration": "OFF"\n    }\n  },', '"MfaConfiguration": "ON"\n    }\n  },'));
    expect(files.get(name)).not.toBe(text);
    const [listed] = await snapshots.list(place);
    expect(listed).not.toHaveProperty('companions');
    expect(listed).not.toHaveProperty('editedText');
  });
});

it('deletes only the snapshot of the given name', async () => {
  const { snapshots } = store();
  for (const n of [1, 2, 3]) await snapshots.save(state(n));
  const [, second] = await snapshots.list(place);
  await snapshots.remove(place, second!.name);
  expect(await namesIn(snapshots)).toEqual(['3', '1']);
});

it('keeps the request that created the pool even if the next push saves the same state', async () => {
  const { snapshots } = store();
  const creation = { PoolName: 'bare', UsernameAttributes: ['email'] };
  await snapshots.save({ ...snapshot, changes: [], creation });
  await snapshots.save(snapshot);
  expect((await snapshots.list(place)).map((one) => one.creation)).toEqual([undefined, creation]);
});

it('offers an emulator’s snapshot only for the emulator’s endpoint, regardless of the folder that the snapshot is in', async () => {
  const { snapshots } = store();
  const emulator = { ...place, endpoint: 'http://127.0.0.1:9229' };
  await snapshots.save({ ...snapshot, ...emulator });
  await snapshots.save({ ...snapshot, poolName: 'at AWS' });
  expect((await snapshots.list(place)).map(({ poolName }) => poolName)).toEqual(['at AWS']);
  expect((await snapshots.list(emulator)).map(({ poolName }) => poolName)).toEqual(['bare']);
});

describe('the order of snapshots', () => {
  it('is the order in which they were saved, even if a dozen are saved within one millisecond', async () => {
    const { clock, snapshots } = store();
    for (let n = 1; n <= 12; n++) await snapshots.save(state(n));
    clock.now += 1000;
    await snapshots.save(state(13));
    expect(await namesIn(snapshots)).toEqual(Array.from({ length: 13 }, (_, i) => String(13 - i)));
  });

  it('does not depend on the clock', async () => {
    const { clock, snapshots } = store();
    for (let n = 1; n <= 12; n++) {
      clock.now += n % 2 === 0 ? -1_000_000_000 : 500_000_000;
      await snapshots.save(state(n));
    }
    expect(await namesIn(snapshots)).toEqual(Array.from({ length: 12 }, (_, i) => String(12 - i)));
  });
});

describe('the state of a pool', () => {
  it('is stored once, with the description of the last push', async () => {
    const { clock, files, snapshots } = store();
    await snapshots.save(snapshot);
    clock.now += 1000;
    const described = { ...describedBare, LastModifiedDate: 1, EstimatedNumberOfUsers: 9 };
    await snapshots.save({ ...snapshot, described, changes: ['later'] });
    expect(files.size).toBe(1);
    expect(await snapshots.list(place)).toMatchObject([
      { ...snapshot, described, changes: ['later'], takenAt: '2026-03-01T10:00:01.000Z' },
    ]);
  });

  it('is unchanged after a push that saved it again without changing the pool', async () => {
    const { clock, files, snapshots } = store();
    await snapshots.save(snapshot);
    const before = [...files];
    clock.now += 1000;
    await (await snapshots.save({ ...snapshot, changes: ['later'] })).discard();
    expect([...files]).toEqual(before);
  });

  it('becomes the newest again after another state, and is stored again if its file was edited', async () => {
    const { files, snapshots } = store();
    await snapshots.save(state(1));
    await snapshots.save(state(2));
    const before = [...files].sort();
    await (await snapshots.save(state(1))).discard();
    expect([...files].sort()).toEqual(before);
    await snapshots.save(state(1));
    expect(await namesIn(snapshots)).toEqual(['1', '2']);
    const name = [...files.keys()].at(-1)!;
    files.set(name, files.get(name)!.replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "ON"'));
    await snapshots.save(state(1));
    expect(files.size).toBe(3);
  });
});

describe('the number of snapshots', () => {
  it('is limited, and pushes without an effect do not count', async () => {
    const { files, snapshots } = store();
    for (let n = 0; n < MAX_SNAPSHOTS + 3; n++) await snapshots.save(state(n));
    expect(files.size).toBe(MAX_SNAPSHOTS + 1);
    expect((await namesIn(snapshots))[0]).toBe(String(MAX_SNAPSHOTS + 2));
    const newest = (await namesIn(snapshots)).slice(0, MAX_SNAPSHOTS);
    for (let n = 0; n < 3; n++) await (await snapshots.save(state(1000 + n))).discard();
    expect(await namesIn(snapshots)).toEqual(newest);
  });

  it('is also limited by their size, except for the newest one', async () => {
    const { files, snapshots } = store();
    const large = (n: number) => ({ ...state(n), changes: ['x'.repeat(11_000_000)] });
    await snapshots.save(large(1));
    await snapshots.save(large(2));
    expect(files.size).toBe(2);
    await snapshots.save(state(3));
    expect(await namesIn(snapshots)).toEqual(['3', '2']);
  });

  it('is never reduced by deleting the snapshot that was just saved, regardless of the clock', async () => {
    const { clock, files, snapshots } = store();
    for (let n = 0; n < MAX_SNAPSHOTS; n++) await snapshots.save(state(n));
    clock.now -= 1_000_000_000;
    const saved = await snapshots.save(state(-1));
    await snapshots.save(state(-2));
    expect([...files.keys()]).toContain(saved.name);
  });
});

it('two saves at the same time never share a file', async () => {
  const { files, snapshots } = store();
  await Promise.all([1, 2, 3].map((n) => snapshots.save(state(n))));
  expect(files.size).toBe(3);
  expect((await namesIn(snapshots)).sort()).toEqual(['1', '2', '3']);
});

it('discards the snapshot of a push without an effect', async () => {
  const { files, snapshots } = store();
  await (await snapshots.save(snapshot)).discard();
  expect(files.size).toBe(0);
});

it('detects a snapshot with an edited description, but accepts one that was only reformatted', async () => {
  const { files, snapshots } = store();
  await snapshots.save(snapshot);
  const [[name, text] = ['', '']] = [...files];
  files.set(name, JSON.stringify(JSON.parse(text)));
  expect((await snapshots.list(place))[0]?.editedText).toBeUndefined();
  files.set(name, text.replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": 7'));
  expect((await snapshots.list(place))[0]).toMatchObject({
    editedText: expect.stringMatching(/"MfaConfiguration": 7/) as string,
    described: { MfaConfiguration: 7 },
  });
  files.set(name, text.replace(/"sha256": "\w+"/, '"sha256": null'));
  expect((await snapshots.list(place))[0]?.editedText).toBeDefined();
});

it('ignores files that are not snapshots of the pool', async () => {
  const { files, log, snapshots } = store();
  files.set('a.json', 'not JSON').set('b.json', '{"poolId":"other"}').set('c.json', '[]').set('notes.txt', '{}');
  await snapshots.save(snapshot);
  expect(await snapshots.list(place)).toHaveLength(1);
  expect(log.map((line) => line.split(' ')[0]).sort()).toEqual(['a.json', 'b.json', 'c.json']);
});

it('ignores a snapshot in another format or of another kind, and keeps it', async () => {
  const { files, snapshots } = store();
  await snapshots.save(snapshot);
  const [[name, text] = ['', '']] = [...files];
  for (const other of [text.replace('"formatVersion": 1', '"formatVersion": 2'), text.replace('"pool"', '"client"')]) {
    files.set(name, other);
    expect(await snapshots.list(place)).toEqual([]);
    expect(files.get(name)).toBe(other);
  }
});

it('fails if the snapshot cannot be written, but not if an old one cannot be deleted', async () => {
  const full = store();
  full.folder.write = () => Promise.reject(new Error('disk full'));
  await expect(full.snapshots.save(snapshot)).rejects.toThrow('disk full');
  const { folder, snapshots, log } = store();
  folder.remove = () => Promise.reject(new Error('locked'));
  for (let n = 0; n <= MAX_SNAPSHOTS + 1; n++) await snapshots.save(state(n));
  expect(log).toEqual(['Snapshots could not be cleaned up: locked']);
});
