import { expect, it } from 'vitest';
import { MOST_SNAPSHOTS, SnapshotStore, type Folder } from '../../../client/src/flows/snapshot-store.ts';
import { describedBare } from '../../support/pools.ts';

const POOL = 'eu-west-1_Bare00001';
const place = { endpoint: undefined, poolId: POOL };

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
  const snapshots = new SnapshotStore({
    folderOf: () => folder,
    now: () => new Date(clock.now),
    log: (line) => log.push(line),
  });
  return { files, log, clock, folder, snapshots };
}

const snapshot = { poolId: POOL, poolName: 'bare', described: describedBare, changes: ['MfaConfiguration: OFF → ON'] };

it('keeps what was live in a file that a person can read, and lists it', async () => {
  const { files, snapshots } = store();
  await snapshots.save({ ...snapshot, profile: 'dev', account: '123456789012' });
  expect([...files.keys()]).toEqual(['2026-03-01T10-00-00.000Z.json']);
  expect([...files.values()][0]).toMatch(/^\{\n {2}"takenAt": "2026-03-01T10:00:00.000Z",\n {2}"poolId"/);
  expect(await snapshots.list(place)).toEqual([
    { ...snapshot, takenAt: '2026-03-01T10:00:00.000Z', profile: 'dev', account: '123456789012' },
  ]);
});

it('are of one endpoint: what was live at an emulator is not offered for AWS, whatever folder it lies in', async () => {
  const { snapshots } = store();
  const emulator = { endpoint: 'http://127.0.0.1:9229', poolId: POOL };
  await snapshots.save({ ...snapshot, ...emulator });
  await snapshots.save({ ...snapshot, poolName: 'at AWS' });
  expect((await snapshots.list(place)).map(({ poolName }) => poolName)).toEqual(['at AWS']);
  expect((await snapshots.list(emulator)).map(({ poolName }) => poolName)).toEqual(['bare']);
});

it('lists the newest first, also of two in one millisecond', async () => {
  const { clock, snapshots } = store();
  await snapshots.save({ ...snapshot, poolName: 'first' });
  await snapshots.save({ ...snapshot, poolName: 'second' });
  clock.now += 1000;
  await snapshots.save({ ...snapshot, poolName: 'third' });
  expect((await snapshots.list(place)).map(({ poolName }) => poolName)).toEqual(['third', 'second', 'first']);
});

it('keeps a bounded number, and the newest of them', async () => {
  const { clock, files, snapshots } = store();
  for (let i = 0; i < MOST_SNAPSHOTS + 3; i++) {
    clock.now += 1000;
    await snapshots.save({ ...snapshot, poolName: String(i) });
  }
  expect(files.size).toBe(MOST_SNAPSHOTS);
  expect((await snapshots.list(place))[0]?.poolName).toBe(String(MOST_SNAPSHOTS + 2));
});

it('keeps a bounded size, and the newest however large it is', async () => {
  const { clock, files, snapshots } = store();
  const large = { ...snapshot, changes: ['x'.repeat(11_000_000)] };
  await snapshots.save(large);
  expect(files.size).toBe(1);
  clock.now += 1000;
  await snapshots.save(snapshot);
  expect([...files.keys()]).toEqual(['2026-03-01T10-00-01.000Z.json']);
});

it('keeps what was just taken, whatever the clock says', async () => {
  const { clock, files, snapshots } = store();
  for (let i = 0; i < MOST_SNAPSHOTS; i++) {
    clock.now += 1000;
    await snapshots.save(snapshot);
  }
  clock.now -= 1_000_000_000;
  const saved = await snapshots.save(snapshot);
  expect([...files.keys()]).toContain(saved);
  expect(files.size).toBe(MOST_SNAPSHOTS);
});

it('forgets one of a push that came to nothing', async () => {
  const { files, snapshots } = store();
  await snapshots.discard(place, await snapshots.save(snapshot));
  expect(files.size).toBe(0);
});

it('passes over what is no snapshot of the pool', async () => {
  const { files, log, snapshots } = store();
  files.set('a.json', 'not JSON').set('b.json', '{"poolId":"other"}').set('c.json', '[]').set('notes.txt', '{}');
  await snapshots.save(snapshot);
  expect(await snapshots.list(place)).toHaveLength(1);
  expect(log.map((line) => line.split(' ')[0]).sort()).toEqual(['a.json', 'b.json', 'c.json']);
});

it('fails where it cannot be written, and not where an old one cannot be removed', async () => {
  const full = store();
  full.folder.write = () => Promise.reject(new Error('disk full'));
  await expect(full.snapshots.save(snapshot)).rejects.toThrow('disk full');
  const { clock, folder, snapshots, log } = store();
  folder.remove = () => Promise.reject(new Error('locked'));
  for (let i = 0; i <= MOST_SNAPSHOTS; i++) {
    clock.now += 1000;
    await snapshots.save(snapshot);
  }
  expect(log).toEqual(['Old snapshots could not be removed: Error: locked']);
});
