import { beforeEach, expect, it, vi } from 'vitest';
import { fileTextOf } from '../../support/live-pool.ts';
import { registerRestore } from '../../../client/src/commands/restore.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import type { Services } from '../../../client/src/services.ts';
import { toNewFileText, toLivePool } from '#core/sync';
import { liveKind } from '#core/resources/live';
import { FakeBases, FakeGateway } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';
import { clearDesk, desk, fakeDocument, registered, window, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

it('a restore runs only once at a time for each file, and clears the file’s entries in the Problems view when it starts', async () => {
  window.activeTextEditor = {
    document: fakeDocument('file:///a.userpool.json', { getText: () => fileTextOf(describedBare) }),
  };
  const clear = vi.fn();
  const waiting: ((none: []) => void)[] = [];
  const noSnapshots = () => waiting.splice(0).forEach((resolve) => resolve([]));
  // Called for the snapshots of the pool and for those of its MFA settings.
  const list = vi.fn(() => new Promise((resolve) => waiting.push(resolve)));
  registerRestore({
    log: { error: (...line: unknown[]) => expect.fail(line.join(' ')) },
    access: {
      connect: () => Promise.resolve(new FakeGateway(describedBare)),
      endpointOf: () => Promise.resolve(undefined),
    },
    endpoints: { set: () => undefined },
    profiles: { get: () => undefined },
    serviceDiagnostics: { clear },
    snapshots: { list },
    questions: { reveal: () => Promise.resolve(false) },
    runs: new LiveRuns(() => undefined),
  } as unknown as Services);
  const restore = registered.get('userpool.restore')!;
  const first = restore();
  await restore();
  expect(desk.said).toEqual(['A restore of a.userpool.json is in progress. Answer its prompt first.']);
  expect(clear).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(2));
  noSnapshots();
  await first;
  // After the first restore has ended, the command can run again.
  const again = restore();
  await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(4));
  noSnapshots();
  await again;
});

it('a restore of a pool and its MFA settings offers to update both files, and asks about no edits, even if an earlier restore was not followed by an update', async () => {
  const poolId = describedBare['Id'] as string;
  const off = { UserPoolId: poolId, MfaConfiguration: 'OFF' };
  const on = { ...off, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } };
  const gateway = new FakeGateway({ ...describedBare, MfaConfiguration: 'OPTIONAL' });
  gateway.factors = on;
  const { onUpdate } = gateway;
  gateway.onUpdate = (request) => {
    if ('PoolName' in request) onUpdate(request);
    else gateway.factors = request;
    gateway.described = { ...gateway.described, MfaConfiguration: request['MfaConfiguration']! };
    gateway.factors = { ...gateway.factors, MfaConfiguration: request['MfaConfiguration']! };
  };
  const bases = new FakeBases();
  const open = async (kind: string, described: typeof on | typeof describedBare) => {
    const live = toLivePool(liveKind(kind), described);
    const name = kind === 'mfa' ? 'a.userpoolmfa.json' : 'a.userpool.json';
    const document = fakeDocument(`file:///${name}`, { getText: () => toNewFileText(live) });
    await bases.set({ name } as never, poolId, live.request);
    return Object.assign(document, { positionAt: () => undefined, isDirty: false });
  };
  const poolFile = await open('pool', gateway.described);
  const mfaFile = await open('mfa', on);
  workspace.textDocuments = [poolFile, mfaFile];
  vi.spyOn(workspace, 'openTextDocument').mockResolvedValue(mfaFile);
  window.activeTextEditor = { document: poolFile };
  const snapshot = { kind: 'pool', poolId, poolName: 'x', described: describedBare, companions: { mfa: off } };
  const stored = { ...snapshot, changes: [], name: '1', takenAt: '2026-01-01T00:00:00Z' };
  const older = { ...stored, described: { ...describedBare, DeletionProtection: 'ACTIVE' }, name: '0' };
  const snapshots = [[stored], [older]];
  registerRestore({
    log: { error: (...line: unknown[]) => expect.fail(line.join(' ')), info: () => undefined, warn: console.warn },
    access: { connect: () => Promise.resolve(gateway), endpointOf: () => Promise.resolve(undefined) },
    bases: { at: () => bases },
    configs: { load: () => Promise.resolve(undefined) },
    endpoints: { set: () => undefined },
    profiles: { get: () => undefined },
    knownOwners: new Set(),
    mfa: { read: () => undefined, unread: () => undefined },
    previews: { document: () => undefined, compare: () => Promise.resolve(), close: () => Promise.resolve() },
    restored: new Map(),
    serviceDiagnostics: { clear: () => undefined },
    snapshots: {
      list: ({ kind }: { kind: string }) => Promise.resolve(kind === 'pool' ? snapshots.shift() : []),
      save: () => Promise.resolve({ name: '2', discard: () => Promise.resolve() }),
    },
    runs: new LiveRuns(() => undefined),
  } as unknown as Services);
  const choose = (label: string) => desk.answers.push((labels) => labels.find((one) => one === label));
  const restore = async () => {
    desk.quickPick = undefined;
    const ended = registered.get('userpool.restore')!();
    await vi.waitFor(() => expect(desk.quickPick).toBeDefined());
    desk.quickPick!.accept(desk.quickPick!.items[0]!.label);
    await ended;
  };
  const restored = "bare was restored. Your files weren't changed.";
  ['Restore Both', 'Restore', 'Later'].forEach(choose);
  await restore();
  expect(desk.said.splice(0).at(-1)).toBe(restored);
  ['Restore', 'Update Files'].forEach(choose);
  await restore();
  await vi.waitFor(() => expect(desk.said).toHaveLength(4));
  expect(desk.said.slice(1)).toEqual([
    restored,
    'Pulled 2 settings into a.userpoolmfa.json. The file is saved.',
    'Pulled 2 settings into a.userpool.json. The file is saved.',
  ]);
  expect(desk.shown).toEqual(['file:///a.userpoolmfa.json', 'file:///a.userpool.json']);
});
