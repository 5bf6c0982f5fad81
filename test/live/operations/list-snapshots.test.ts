import { expect, it } from 'vitest';
import { listSnapshots } from '../../../live/src/operations/list-snapshots.ts';
import type { StoredSnapshot } from '../../../live/src/operations/ports.ts';

const place = { poolId: 'eu-west-1_Bare00001', endpoint: undefined };
const at = (kind: string, name: string, second: number, more: Partial<StoredSnapshot> = {}): StoredSnapshot => ({
  ...{ kind, poolId: place.poolId, poolName: 'bare', described: {}, changes: [], name },
  takenAt: `2026-11-30T12:00:${String(second).padStart(2, '0')}.000Z`,
  ...more,
});

/** Lists snapshots as `name to restore: all names`. @param stored the snapshots of each kind, newest first */
async function listed(kind: string, ...stored: readonly StoredSnapshot[]): Promise<readonly string[]> {
  const list = (wanted: { kind: string }) => Promise.resolve(stored.filter((one) => one.kind === wanted.kind));
  const entries = await listSnapshots({ list }, place, kind);
  return entries.map(({ snapshot, all }) => `${snapshot.name}: ${all.map(({ name }) => name).join()}`);
}

it('lists the snapshots of the pool and of its MFA settings, newest first', async () => {
  const all = [at('pool', 'p9', 9), at('pool', 'p3', 3), at('mfa', 'm7', 7), at('mfa', 'm1', 1)];
  expect(await listed('pool', ...all)).toEqual(['p9: p9', 'm7: m7', 'p3: p3', 'm1: m1']);
  expect(await listed('mfa', ...all)).toEqual(['p9: p9', 'm7: m7', 'p3: p3', 'm1: m1']);
});

it('keeps the order of each resource if the clock was wrong', async () => {
  const all = [at('pool', 'p2', 2), at('pool', 'p30', 30), at('mfa', 'm5', 5)];
  expect(await listed('pool', ...all)).toEqual(['m5: m5', 'p2: p2', 'p30: p30']);
});

it('lists the snapshots of one push as one entry, represented by the file’s own resource', async () => {
  const pushId = 'push';
  const all = [
    at('pool', 'p9', 9),
    at('pool', 'p4', 4, { pushId }),
    at('mfa', 'm3', 3, { pushId }),
    at('mfa', 'm1', 1),
  ];
  expect(await listed('pool', ...all)).toEqual(['p9: p9', 'p4: m3,p4', 'm1: m1']);
  expect(await listed('mfa', ...all)).toEqual(['p9: p9', 'm3: m3,p4', 'm1: m1']);
});

it('restores a snapshot that was edited by hand as it was edited', async () => {
  const pushId = 'push';
  const all = [at('pool', 'p4', 4, { pushId }), at('mfa', 'm3', 3, { pushId, editedText: '{}' })];
  expect(await listed('pool', ...all)).toEqual(['m3: m3,p4']);
});
