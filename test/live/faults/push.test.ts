// Faults during a push: concurrent changes, responses that leave the outcome unknown, and users who stop waiting. The
// real push runs through the real gateway over HTTP.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Gate } from '#sandbox';
import { toRequest } from '#core/resources/pool/normalize';
import { describeChange } from '#core/sync';
import { MAX_SNAPSHOTS, SnapshotStore } from '../../../live/src/store/snapshot-store.ts';
import { MemoryFolders } from '../../../live/src/store/memory-folders.ts';
import { PushLocks } from '../../../live/src/store/push-locks.ts';
import type { PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { describedBare } from '../../support/pools.ts';
import { POOL } from '../aws/harness.ts';
import { beforeReadBack, DESCRIBE, createStage, UPDATE, type PushStage } from './stage.ts';
import { FakeFile, forwardTo, ofPool } from '../../support/live.ts';

const awsTag = { 'aws:cloudformation:stack-name': 'customers' };

/** Returns the outcome of a push, with messages about settings that were not applied and about changes by others. */
async function end(stage: PushStage, more?: Parameters<PushStage['push']>[0]) {
  const outcome = await stage.push(more);
  return outcome.kind === 'pushed'
    ? {
        kind: outcome.kind,
        notApplied: outcome.notApplied.map(describeChange),
        concurrent: outcome.concurrent.map(describeChange),
      }
    : outcome;
}

const updatesIn = ({ log }: PushStage): number => log.filter((line) => line.startsWith(UPDATE)).length;

describe('another user changes the pool', () => {
  it('before it is read back: the push names the change, and the next push shows that it would undo it', async () => {
    const stage = await createStage();
    beforeReadBack(stage, () => stage.sandbox.pools.replace(POOL, { UserPoolTags: { team: 'shop', by: 'somebody' } }));
    expect(await end(stage)).toEqual({
      kind: 'pushed',
      notApplied: [],
      concurrent: ['UserPoolTags.by: added somebody'],
    });
    await end(stage);
    expect(stage.shown.at(-1)!.steps[0].risks.map(({ code }) => code)).toContain('live-stale-base');
  });

  it('and undoes the push before the pool is read back: the push names both changes', async () => {
    const stage = await createStage();
    beforeReadBack(stage, () =>
      stage.sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE', MfaConfiguration: 'OPTIONAL' }),
    );
    expect(await end(stage)).toEqual({
      kind: 'pushed',
      notApplied: ['DeletionProtection: ACTIVE → INACTIVE'],
      concurrent: ['MfaConfiguration: OFF → OPTIONAL'],
    });
  });

  it('by adding an AWS tag while the preview is open: the preview is shown again', async () => {
    const stage = await createStage();
    stage.whileShown.push(
      (n) => n === 1 && stage.sandbox.pools.replace(POOL, { UserPoolTags: { ...awsTag, team: 'shop' } }),
    );
    expect(await end(stage)).toMatchObject({ kind: 'pushed' });
    expect(stage.shown).toHaveLength(2);
  });

  it('by adding an AWS tag before the pool is read back: the push names it', async () => {
    const stage = await createStage();
    beforeReadBack(stage, () => stage.sandbox.pools.replace(POOL, { UserPoolTags: { ...awsTag, team: 'shop' } }));
    expect(await end(stage)).toMatchObject({
      concurrent: ['UserPoolTags["aws:cloudformation:stack-name"]: added customers'],
    });
  });
});

it('names a removed setting that was not sent', async () => {
  const stage = await createStage();
  stage.sandbox.pools.replace(POOL, { UserPoolTags: { ...awsTag, team: 'shop' } });
  beforeReadBack(stage, () => stage.sandbox.pools.replace(POOL, { UserPoolTags: {} }));
  expect(await end(stage)).toEqual({
    kind: 'pushed',
    notApplied: [
      'UserPoolTags.team: removed (was shop)',
      'UserPoolTags["aws:cloudformation:stack-name"]: removed (was customers)',
    ],
    concurrent: [],
  });
  expect(stage.shown[0]!.steps[0].unsent).toEqual([
    { setting: 'UserPoolTags', reason: expect.stringMatching(/reserved for AWS/) as string },
  ]);
});

describe('a response that leaves the outcome unknown', () => {
  const fails = { kind: 'error', type: 'InternalErrorException', message: 'Oops', status: 500 } as const;

  it('proves nothing if the pool still has the old settings: the snapshot is kept, and the change may still happen', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(UPDATE, fails);
    let time = 0;
    const outcome = await stage.push({ now: () => (time += 2500) });
    expect(outcome).toMatchObject({ kind: 'unknown-outcome', lastRead: { kind: 'old', secondsAfter: 3 } });
    expect(stage.snapshots.saved).toHaveLength(1);
    expect(updatesIn(stage)).toBe(1);
    // The base is unchanged. If the change still happens, it is not attributed to another user.
    expect(stage.bases.kept.size).toBe(0);
    stage.sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' });
    expect(await end(stage)).toMatchObject({ kind: 'nothing-to-do' });
    expect(updatesIn(stage)).toBe(1);
  });

  it('proves nothing if another user changed the pool', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(UPDATE, fails);
    beforeReadBack(stage, () => stage.sandbox.pools.replace(POOL, { UserPoolTags: { by: 'somebody' } }));
    expect(await end(stage)).toMatchObject({ kind: 'unknown-outcome', lastRead: { kind: 'other' } });
    expect(stage.snapshots.saved).toHaveLength(1);
  });

  it('proves nothing if the pool has only one of two changes, because another user may have made it', async () => {
    const stage = await createStage();
    stage.file.content = stage.file.content.replace('"shop"', '"other"');
    stage.sandbox.faults.next(UPDATE, fails);
    beforeReadBack(stage, () => stage.sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other' } }));
    expect(await end(stage)).toMatchObject({ kind: 'unknown-outcome', lastRead: { kind: 'part' } });
    expect([stage.snapshots.saved.length, stage.bases.kept.size]).toEqual([1, 0]);
  });
});

it('a rejected push does not remove a snapshot of an earlier push', async () => {
  const stage = await createStage();
  const folders = new MemoryFolders();
  let words = 0;
  const snapshots = new SnapshotStore({
    folderOf: () => folders.of('a'),
    now: () => new Date(0),
    unique: () => String(++words),
    digest: (text) => text,
    log: (line) => expect.fail(line),
  });
  const protections = async () =>
    (await snapshots.list({ ...ofPool(POOL), endpoint: undefined })).map(
      ({ described }) => toRequest(described)['DeletionProtection'],
    );
  for (let n = 1; n < MAX_SNAPSHOTS; n++) {
    const described = { ...describedBare, DeletionProtection: `earlier ${n}` };
    await snapshots.save({ poolId: POOL, poolName: 'earlier', described, changes: [], kind: 'pool' });
  }
  const before = await protections();
  expect(await end(stage, { snapshots })).toMatchObject({ kind: 'pushed' });
  stage.sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE' });
  for (let i = 0; i < 3; i++) {
    stage.sandbox.faults.next(UPDATE, { kind: 'error', type: 'InvalidParameterException', message: 'No.' });
    expect(await end(stage, { snapshots })).toMatchObject({ kind: 'rejected' });
  }
  expect(await protections()).toEqual(['INACTIVE', ...before]);
});

describe('a user who cancels a push', () => {
  /** Returns a gateway whose calls of the given kind can be canceled with a button. */
  function stoppable({ gateway }: PushStage, what: 'describe' | 'update') {
    const stop = new AbortController();
    const { signal } = stop;
    const connect = (): Promise<PoolGateway> =>
      Promise.resolve(
        forwardTo(gateway, {
          describe: (resource) => gateway.describe(resource, what === 'describe' ? signal : undefined),
          update: (resource, request) => gateway.update(resource, request, what === 'update' ? signal : undefined),
        }),
      );
    return { stop, connect };
  }

  it('while the pool is being read before the request is sent: nothing is sent', async () => {
    const stage = await createStage();
    const { stop, connect } = stoppable(stage, 'describe');
    stage.whileShown.push(() => stop.abort());
    expect(await end(stage, { connect })).toEqual({ kind: 'cancelled' });
    expect([updatesIn(stage), stage.snapshots.saved]).toEqual([0, []]);
  });

  it('just before the request is sent: nothing is sent, and no snapshot remains', async () => {
    const stage = await createStage();
    const { stop, connect } = stoppable(stage, 'update');
    stop.abort();
    expect(await end(stage, { connect })).toEqual({ kind: 'cancelled' });
    expect([updatesIn(stage), stage.snapshots.saved]).toEqual([0, []]);
  });

  it.each([
    ['after it was carried out: the pool shows it', 'after', 'pushed'],
    ['before it was carried out: unknown outcome', 'before', 'unknown-outcome'],
  ] as const)('while it waits for the response %s', async (_, when, kind) => {
    const stage = await createStage();
    const { stop, connect } = stoppable(stage, 'update');
    const gate = new Gate();
    onTestFinished(() => gate.release());
    stage.sandbox.faults.next(UPDATE, { kind: 'hold', gate, when });
    stage.sandbox.faults.before(UPDATE, () => void setImmediate(() => stop.abort()));
    expect(await end(stage, { connect })).toMatchObject({ kind });
    expect(stage.snapshots.saved).toHaveLength(1);
    expect(updatesIn(stage)).toBe(1);
  });
});

describe('two pushes to the same pool', () => {
  function locksIn(folder: string, pause = (): Promise<void> => wait(20)): PushLocks {
    return new PushLocks({
      folder,
      pause,
      showWait: (_poolId, wait) => wait,
      log: (line) => expect.fail(line),
    });
  }

  function temporary(): string {
    const folder = mkdtempSync(join(tmpdir(), 'locks-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  it('with different changes at the same time in one window: both are applied', async () => {
    const stage = await createStage();
    const lock = locksIn(temporary());
    const first = new FakeFile(`{ "UserPoolId": "${POOL}", "DeletionProtection": "ACTIVE" }`, 'a.userpool.json');
    const second = new FakeFile(`{ "UserPoolId": "${POOL}", "UserPoolTags": { "team": "sales" } }`, 'b.userpool.json');
    expect(await Promise.all([stage.push({ lock }, first), stage.push({ lock }, second)])).toMatchObject([
      { kind: 'pushed' },
      { kind: 'pushed' },
    ]);
    expect(stage.sandbox.pools.get(POOL)).toMatchObject({
      DeletionProtection: 'ACTIVE',
      UserPoolTags: { team: 'sales' },
    });
    expect(stage.shown).toHaveLength(3);
  });

  it('while another window does not finish its push: nothing is sent', async () => {
    const stage = await createStage();
    const folder = temporary();
    const [begun, end] = [new Gate(), new Gate()];
    const other = locksIn(folder).hold({ poolId: POOL, endpoint: undefined }, async () => {
      begun.release();
      await end.pass();
    });
    await begun.pass();
    let waits = 0;
    const lock = locksIn(folder, () =>
      ++waits < 20 ? Promise.resolve() : Promise.reject(new Error('Still waiting.')),
    );
    await expect(stage.push({ lock })).rejects.toThrow('Still waiting.');
    expect([updatesIn(stage), stage.snapshots.saved]).toEqual([0, []]);
    end.release();
    await other;
    expect(await stage.push({ lock: locksIn(folder) })).toMatchObject({ kind: 'pushed' });
  });
});

it('read the pool immediately before sending the request, while they hold the lock', async () => {
  const stage = await createStage();
  const seen: string[] = [];
  await stage.push({
    lock: {
      hold: async (_place, task) => {
        stage.sandbox.wire.clear();
        const result = await task();
        seen.push(...stage.sandbox.wire.operations);
        return result;
      },
    },
  });
  expect(seen.toSorted()).toEqual([DESCRIBE, DESCRIBE, 'GetUserPoolMfaConfig', UPDATE]);
  expect(seen.slice(-2)).toEqual([UPDATE, DESCRIBE]);
});
