import { expect, it } from 'vitest';
import { MemoryFolders } from '../../../live/src/store/memory-folders.ts';
import { PendingCreationStore } from '../../../live/src/store/pending-creation-store.ts';

const creation = {
  file: 'file:///a.userpool.json',
  kind: 'pool',
  poolName: 'harbor',
  request: { PoolName: 'harbor' },
  region: 'eu-west-1',
  profile: 'dev',
  endpoint: 'http://127.0.0.1:1',
  before: ['eu-west-1_a'],
  sentAt: Date.UTC(2026, 0, 2, 3, 4, 5),
};
const file = { key: creation.file };

function onDisk() {
  const disk = new MemoryFolders();
  const log: string[] = [];
  let count = 0;
  const open = (): PendingCreationStore =>
    new PendingCreationStore({
      folder: disk.of('disk'),
      inWindow: new MemoryFolders().of('window'),
      unique: () => String(++count),
      log: (line) => log.push(line),
      onChange: () => undefined,
    });
  return { folder: disk.of('disk'), log, open };
}

it('a creation is pending in every window until one of them removes it', async () => {
  const { open } = onDisk();
  const [first, second] = [open(), open()];
  const stored = await first.add(creation);
  expect(stored).toEqual({ ...creation, name: '2026-01-02T03-04-05.000Z-1.json' });
  expect(await second.of(file, {})).toEqual([stored]);
  await first.complete(stored, 'eu-west-1_b');
  expect(await second.of(file, {})).toEqual([{ ...stored, poolId: 'eu-west-1_b' }]);
  await second.remove(stored);
  expect(await first.of(file, {})).toEqual([]);
});

it('returns the creations from a file without reading them again, once they have been loaded', async () => {
  const { open } = onDisk();
  const [first, second] = [open(), open()];
  await first.add(creation);
  expect([first.known(file).length, second.known(file).length]).toEqual([1, 0]);
  await second.load();
  expect(second.known(file)).toHaveLength(1);
  expect(second.known({ key: 'file:///b.userpool.json' })).toEqual([]);
});

it('a creation in the sandbox is not stored beyond the life of the window', async () => {
  const { folder, open } = onDisk();
  const store = open();
  await store.add({ ...creation, region: 'sandbox-1' });
  expect([(await store.of(file, {})).length, (await folder.list()).length]).toEqual([1, 0]);
});

it('skips other files, and logs their names', async () => {
  const { folder, log, open } = onDisk();
  await folder.write('a.json', '{');
  await folder.write('b.json', '{"formatVersion":1,"file":3}');
  await folder.write('c.json.1.part', '');
  expect(await open().of(file, {})).toEqual([]);
  expect(log).toEqual([
    'a.json is not a pending creation and is ignored.',
    'b.json is not a pending creation and is ignored.',
  ]);
});

it('a creation does not fail if its record cannot be removed', async () => {
  const { folder, log, open } = onDisk();
  const store = open();
  const stored = await store.add(creation);
  folder.remove = () => Promise.reject(new Error('busy'));
  await store.remove(stored);
  expect(log).toEqual(['A pending creation could not be updated: busy']);
});
