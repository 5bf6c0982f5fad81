// A window is closed, or crashes, at each step of a creation. A record of the request is stored before the request is
// sent. The next window therefore looks for the pool, and the user decides before another pool is created.

import { describe, expect, it } from 'vitest';
import { parseFile } from '#core/resources';
import { liveKind } from '#core/resources/live';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import type { CreateDependencies } from '../../../live/src/operations/create-pool.ts';
import type { PendingCreations } from '../../../live/src/operations/ports.ts';
import { forwardTo } from '../../support/live.ts';
import { CREATE, createStage, LIST, NEW_POOL, type CreateStage } from './create-stage.ts';

/** Closes the window: code that waits for the result never continues. */
type Close = () => Promise<never>;

const createsIn = ({ sandbox }: CreateStage): number =>
  sandbox.wire.operations.filter((operation) => operation === CREATE).length;

const recordsIn = async ({ records }: CreateStage): Promise<readonly unknown[]> =>
  Promise.all((await records.list()).map(async ({ name }) => JSON.parse(await records.read(name)) as unknown));

/** Returns dependencies that close the window when the given method of the pending creations is called. */
const closingAt = (
  { pending }: CreateStage,
  close: Close,
  step: 'add' | 'complete' | 'remove',
  when: 'before' | 'after',
): Partial<CreateDependencies> => {
  const at =
    <Args extends unknown[], Result>(name: string, call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (name === step && when === 'before') return close();
      const result = await call(...args);
      return name === step ? close() : result;
    };
  const wrapped: PendingCreations = {
    add: at('add', (creation) => pending.add(creation)),
    complete: at('complete', (creation, poolId) => pending.complete(creation, poolId)),
    remove: at('remove', (creation) => pending.remove(creation)),
    of: (file, request) => pending.of(file, request),
  };
  return { pending: wrapped };
};

/** Returns dependencies that close the window when the request is sent. */
const closingAtSend = (
  { gateway }: CreateStage,
  close: Close,
  when: 'before' | 'after',
): Partial<CreateDependencies> => {
  const dying = forwardTo(gateway, {
    create: async (kind, request) => {
      if (when === 'after') await gateway.create(kind, request);
      return close();
    },
  });
  return { connect: () => Promise.resolve(dying) };
};

interface Step {
  readonly name: string;
  readonly dying: (stage: CreateStage, close: Close) => Partial<CreateDependencies>;
  /** The number of pools that were created. */
  readonly created: 0 | 1;
  /** Whether the record has the ID of the pool. */
  readonly isKnown?: boolean;
}

const beforeRecord: readonly Step[] = [
  { name: 'while the preview is open', dying: (_, close) => ({ prompts: { confirmCreate: close } }), created: 0 },
  {
    name: 'before the request is recorded',
    dying: (stage, close) => closingAt(stage, close, 'add', 'before'),
    created: 0,
  },
];

const recorded: readonly Step[] = [
  {
    name: 'after the request is recorded',
    dying: (stage, close) => closingAt(stage, close, 'add', 'after'),
    created: 0,
  },
  { name: 'before the request is sent', dying: (stage, close) => closingAtSend(stage, close, 'before'), created: 0 },
  { name: 'before the response', dying: (stage, close) => closingAtSend(stage, close, 'after'), created: 1 },
  {
    name: 'before the ID is recorded',
    dying: (stage, close) => closingAt(stage, close, 'complete', 'before'),
    created: 1,
  },
  {
    name: 'after the ID is recorded',
    dying: (stage, close) => closingAt(stage, close, 'complete', 'after'),
    created: 1,
    isKnown: true,
  },
  {
    name: 'while the file is edited',
    dying: (stage, close) => {
      stage.file.apply = close;
      return {};
    },
    created: 1,
    isKnown: true,
  },
];

/** Starts to create the pool of a stage. Resolves when the window is closed. */
async function createUntilClosed(stage: CreateStage, dying: Step['dying']): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const close: Close = () => {
      resolve();
      return new Promise(() => undefined);
    };
    stage.create(dying(stage, close)).then(({ kind }) => reject(new Error(`It ended: ${kind}`)), reject);
  });
}

/** Creates a stage whose window is closed at a step. The file can be edited again afterwards. */
async function closeAt({ dying, created }: Step): Promise<CreateStage> {
  const stage = await createStage();
  await createUntilClosed(stage, dying);
  Reflect.deleteProperty(stage.file, 'apply');
  expect(stage.sandbox.pools.ids()).toHaveLength(created);
  expect(stage.file.content).toBe(NEW_POOL);
  return stage;
}

it.each(beforeRecord)('$name: nothing was sent, and nothing is pending', async (step) => {
  const stage = await closeAt(step);
  expect([await recordsIn(stage), createsIn(stage)]).toEqual([[], 0]);
  expect(await stage.settle(undefined)).toEqual({ kind: 'none' });
  expect(await stage.create()).toMatchObject({ kind: 'created' });
});

describe.each(recorded)('$name', (step) => {
  it('the record contains the request, its file and its Region', async () => {
    const stage = await closeAt(step);
    const [poolId] = step.isKnown ? stage.sandbox.pools.ids() : [];
    expect(await recordsIn(stage)).toMatchObject([
      {
        file: stage.file.key,
        poolName: 'harbor-users',
        region: 'eu-west-1',
        request: { Schema: [{}, {}] },
        before: [],
      },
    ]);
    expect(await recordsIn(stage)).toMatchObject([poolId === undefined ? {} : { poolId }]);
  });

  it('the next window creates nothing without asking', async () => {
    const stage = await closeAt(step);
    const creates = createsIn(stage);
    expect(await stage.create()).toEqual({ kind: 'pending' });
    expect([createsIn(stage), stage.file.content]).toEqual([creates, NEW_POOL]);
  });

  it('the next window looks for the pool, and asks again until the user decides', async () => {
    const stage = await closeAt(step);
    expect(await stage.settle(undefined)).toEqual({ kind: 'cancelled' });
    expect(await stage.settle(undefined)).toEqual({ kind: 'cancelled' });
    const pools = stage.sandbox.pools.ids().map((id) => ({ id, name: 'harbor-users' }));
    expect(stage.found).toMatchObject([{ pools }, { pools }]);
  });

  it('the user creates a pool anyway, and is not asked again', async () => {
    const stage = await closeAt(step);
    expect(await stage.settle('create-anyway')).toEqual({ kind: 'none' });
    expect(await recordsIn(stage)).toEqual([]);
    expect(await stage.create()).toMatchObject({ kind: 'created' });
    expect(stage.sandbox.pools.ids()).toHaveLength(step.created + 1);
    // If the first pool was created, the preview named it as a risk.
    expect(stage.shown.at(-1)!.steps[0].risks.map(({ code }) => code)).toEqual(
      step.created === 1 ? ['create-name-taken'] : [],
    );
  });
});

it.each(recorded.filter(({ created }) => created === 1))(
  '$name: the user chooses the pool, and the file then belongs to it',
  async (step) => {
    const stage = await closeAt(step);
    const [poolId = ''] = stage.sandbox.pools.ids();
    expect(await stage.settle({ poolId })).toMatchObject({ kind: 'adopted', poolId, placed: { kind: 'linked' } });
    expect(stage.file.content).toContain(`"UserPoolId": "${poolId}"`);
    expect(stage.bases.kept.has(poolId)).toBe(true);
    expect([await recordsIn(stage), createsIn(stage)]).toEqual([[], 1]);
  },
);

it('before the record is removed: the file already belongs to the pool', async () => {
  const stage = await createStage();
  await createUntilClosed(stage, (_, close) => closingAt(stage, close, 'remove', 'before'));
  expect(stage.file.content).toContain('"UserPoolId"');
  expect(await stage.create()).toEqual({ kind: 'other' });
  expect(createsIn(stage)).toBe(1);
});

describe('the record', () => {
  it('is removed after the pool is created', async () => {
    const stage = await createStage();
    await stage.create();
    expect(await recordsIn(stage)).toEqual([]);
  });

  it('is removed after the request is rejected', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(CREATE, { kind: 'error', type: 'InvalidParameterException', message: 'No.' });
    expect(await stage.create()).toMatchObject({ kind: 'rejected' });
    expect(await recordsIn(stage)).toEqual([]);
  });

  it('is kept after an unknown outcome', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(CREATE, { kind: 'error', type: 'InternalErrorException', status: 500, when: 'after' });
    expect(await stage.create()).toMatchObject({ kind: 'unknown-outcome' });
    const [poolId = ''] = stage.sandbox.pools.ids();
    expect(await stage.create()).toEqual({ kind: 'pending' });
    expect(await stage.settle({ poolId })).toMatchObject({ kind: 'adopted' });
    expect(stage.found).toMatchObject([{ pools: [{ id: poolId }] }]);
  });

  it('is kept, with the ID, if the pool has no file', async () => {
    const stage = await createStage();
    stage.file.takes = false;
    expect(await stage.create()).toMatchObject({ kind: 'created', file: { kind: 'none' } });
    const [poolId] = stage.sandbox.pools.ids();
    expect(await recordsIn(stage)).toMatchObject([{ poolId }]);
  });

  it('that cannot be written: nothing is sent', async () => {
    const stage = await createStage();
    stage.records.write = () => Promise.reject(new Error('disk full'));
    expect(await stage.create()).toEqual({ kind: 'no-record', reason: 'disk full' });
    expect(createsIn(stage)).toBe(0);
  });

  it('is found by its request if the file was renamed', async () => {
    const stage = await closeAt(recorded[2]!);
    const { root } = parseFile(NEW_POOL, liveKind('pool'));
    expect(await stage.pending.of({ key: 'file:///renamed.userpool.json' }, root)).toHaveLength(1);
    expect(await stage.pending.of({ key: 'file:///renamed.userpool.json' }, { PoolName: 'other' })).toEqual([]);
  });
});

describe('if the pools cannot be listed, the user is still asked', () => {
  it('after a permission error', async () => {
    const stage = await closeAt(recorded[2]!);
    stage.sandbox.faults.next(LIST, { kind: 'error', type: 'AccessDeniedException' }, { times: 2 });
    expect(await stage.settle(undefined)).toEqual({ kind: 'cancelled' });
    expect(stage.found).toEqual([{ pools: undefined }]);
  });

  it('after a connection error', async () => {
    const stage = await closeAt(recorded[2]!);
    const error = new LiveError('No credentials.', { kind: 'credentials', code: 'NoCredentials' });
    expect(await stage.settle('create-anyway', () => Promise.reject(error))).toEqual({ kind: 'none' });
    expect(stage.found).toEqual([{ pools: undefined, error }]);
  });
});
