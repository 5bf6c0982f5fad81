import { expect, it } from 'vitest';
import { MemoryFolders } from '../../../live/src/store/memory-folders.ts';
import { SnapshotStore } from '../../../live/src/store/snapshot-store.ts';
import { describedBare } from '../../support/pools.ts';

const place = { kind: 'pool', endpoint: undefined, poolId: 'sandbox-1_Sample001' };
const snapshot = { ...place, poolName: 'Sandbox', described: describedBare, changes: [] };

function inWindow() {
  const folders = new MemoryFolders();
  const log: string[] = [];
  const parts = {
    folderOf: () => folders.of('a'),
    now: () => new Date(0),
    unique: () => 'a',
    digest: (text: string) => text,
    log: (line: string) => log.push(line),
  };
  return { folders, log, snapshots: new SnapshotStore(parts) };
}

it('each window has its own snapshots until it closes', async () => {
  const { folders, log, snapshots } = inWindow();
  const saved = await snapshots.save(snapshot);
  expect(await snapshots.list(place)).toHaveLength(1);
  expect(await folders.of('b').list()).toEqual([]);
  expect(await inWindow().snapshots.list(place)).toEqual([]);
  await saved.discard();
  expect(await snapshots.list(place)).toEqual([]);
  await expect(folders.of('a').read(saved.name)).rejects.toThrow(saved.name);
  expect(log).toEqual([]);
});
