// Faults around the creation of a pool, which is not idempotent: the user never gets a second pool without knowing it,
// and the outcome states what is known about the new pool.

import { describe, expect, it, onTestFinished } from 'vitest';
import { Gate } from '#sandbox';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { REGION } from '../aws/harness.ts';
import { CREATE, createStage, DESCRIBE, LIST, NEW_POOL, type CreateStage } from './create-stage.ts';

const createsIn = ({ sandbox }: CreateStage): number =>
  sandbox.wire.operations.filter((operation) => operation === CREATE).length;

const risksIn = ({ shown }: CreateStage): string[] => shown.at(-1)!.steps[0].risks.map(({ code }) => code);

it('is planned and shown again if the user edits the file while the preview is open', async () => {
  const stage = await createStage();
  stage.whileShown.push((n) => {
    if (n === 1) stage.file.content = stage.file.content.replace('harbor-users', 'lighthouse-users');
  });
  expect(await stage.create()).toMatchObject({ kind: 'created' });
  expect(stage.shown.map(({ pool }) => pool.poolName)).toEqual(['harbor-users', 'lighthouse-users']);
  expect(createsIn(stage)).toBe(1);
  expect(stage.sandbox.pools.get(stage.sandbox.pools.ids()[0]!)).toMatchObject({ Name: 'lighthouse-users' });
});

it('creates the pool once, puts its ID into the file, and saves the request', async () => {
  const stage = await createStage();
  expect(await stage.create()).toMatchObject({
    kind: 'created',
    file: { kind: 'linked', removed: ['UsernameAttributes', 'Schema', 'UsernameConfiguration'] },
    read: { notApplied: [] },
    notKept: undefined,
  });
  const [id = ''] = stage.sandbox.pools.ids();
  expect(stage.file.content).toBe(`// mine
{
  "UserPoolId": "${id}",
  "PoolName": "harbor-users",
  // how users sign in
  "AutoVerifiedAttributes": ["email"],
  "DeletionProtection": "ACTIVE"
}
`);
  expect(stage.bases.kept.get(id)).toMatchObject({ PoolName: 'harbor-users', UserPoolId: id });
  expect(stage.snapshots.saved).toMatchObject([
    { poolId: id, changes: [], creation: { Schema: [{ Name: 'email' }, { Name: 'berth' }] } },
  ]);
  expect(stage.sandbox.wire.operations).toEqual([LIST, LIST, LIST, CREATE, DESCRIBE]);
});

it('keeps the creation file, and writes the pool’s own file next to it', async () => {
  const stage = await createStage();
  stage.answer = 'create-and-keep';
  expect(await stage.create()).toMatchObject({ kind: 'created', file: { kind: 'beside' } });
  const [id = ''] = stage.sandbox.pools.ids();
  expect(stage.file.content).toBe(NEW_POOL);
  expect(stage.beside[0]!.content).toContain(`"UserPoolId": "${id}"`);
  expect(stage.beside[0]!.content).not.toContain('Schema');
});

it('shows the account, which the Region’s other pools reveal', async () => {
  const stage = await createStage();
  stage.answer = undefined;
  await stage.create();
  stage.sandbox.pools.create({ PoolName: 'other' });
  await stage.create();
  stage.sandbox.faults.next('DescribeUserPool', { kind: 'error', type: 'NotAuthorizedException', status: 400 });
  await stage.create();
  expect(stage.shown.map(({ pool }) => pool.account)).toEqual([undefined, '123456789012', undefined]);
});

it('creates nothing if the user cancels', async () => {
  const stage = await createStage();
  stage.answer = undefined;
  expect(await stage.create()).toEqual({ kind: 'cancelled' });
  expect([createsIn(stage), stage.file.content]).toEqual([0, NEW_POOL]);
});

it('names the risk of creating a second pool if the ID of an existing pool was deleted from the file', async () => {
  const stage = await createStage();
  stage.bases.kept.set('eu-west-1_Former', {});
  stage.answer = undefined;
  await stage.create();
  expect(risksIn(stage)).toEqual(['create-second-pool']);
});

describe('a name that is taken', () => {
  it('is a risk, with the ID and date of the other pool', async () => {
    const stage = await createStage();
    const { Id: id, CreationDate: date } = stage.sandbox.pools.create({ PoolName: 'harbor-users' });
    stage.sandbox.pools.create({ PoolName: 'harbor-users-2' });
    stage.answer = undefined;
    await stage.create();
    const [{ risks }] = stage.shown[0]!.steps;
    expect(risks).toEqual([
      {
        code: 'create-name-taken',
        path: ['PoolName'],
        message: `${REGION} already has a pool named harbor-users: ${id}, created on ${date.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
      },
    ]);
  });

  it('while the preview is open: the preview is shown again', async () => {
    const stage = await createStage();
    stage.whileShown.push((n) => n === 1 && stage.sandbox.pools.create({ PoolName: 'harbor-users' }));
    expect(await stage.create()).toMatchObject({ kind: 'created' });
    expect(stage.shown).toHaveLength(2);
    expect(risksIn(stage)).toEqual(['create-name-taken']);
  });

  it('every time the preview is open: nothing is created', async () => {
    const stage = await createStage();
    stage.whileShown.push(() => stage.sandbox.pools.create({ PoolName: 'harbor-users' }));
    expect(await stage.create()).toEqual({ kind: 'concurrent-creations', poolName: 'harbor-users' });
    expect(createsIn(stage)).toBe(0);
  });

  it('may not be found without permission to list pools, which is a risk', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(LIST, { kind: 'error', type: 'AccessDeniedException' }, { times: 2 });
    expect(await stage.create()).toMatchObject({ kind: 'created' });
    expect(stage.shown[0]!.steps[0].risks[0]!.message).toBe(
      `Couldn't check whether ${REGION} already has a pool named harbor-users, because its pools can't be listed.`,
    );
  });
});

describe('a request that cannot have created anything', () => {
  it('was rejected: the error belongs to a setting, and the file is unchanged', async () => {
    const stage = await createStage();
    const type = 'InvalidParameterException';
    stage.sandbox.faults.next(CREATE, { kind: 'error', type, message: 'SMS configuration is required.' });
    expect(await stage.create()).toMatchObject({ kind: 'rejected', error: { code: type } });
    expect([stage.file.content, createsIn(stage)]).toEqual([NEW_POOL, 1]);
  });

  it('was rejected because of a quota', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(CREATE, { kind: 'error', type: 'LimitExceededException', message: 'Too many pools.' });
    expect(await stage.create()).toMatchObject({ kind: 'rejected', error: { serviceMessage: 'Too many pools.' } });
  });

  it('was throttled: it is sent again, because throttling proves that nothing was created', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(CREATE, { kind: 'error', type: 'TooManyRequestsException' });
    expect(await stage.create()).toMatchObject({ kind: 'created' });
    expect([createsIn(stage), stage.sandbox.pools.ids().length]).toEqual([2, 1]);
  });

  it('was not permitted: the error is thrown', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(CREATE, { kind: 'error', type: 'AccessDeniedException' });
    expect(await stage.create()).toMatchObject({ kind: 'failed', error: { kind: 'permission' } });
    expect(stage.sandbox.pools.ids()).toEqual([]);
  });

  it('was not sent, because the pools cannot be listed', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(LIST, { kind: 'reset' }, { times: 9 });
    expect(await stage.create()).toMatchObject({ kind: 'failed', error: { kind: 'network' } });
    expect([createsIn(stage), stage.shown]).toEqual([0, []]);
  });
});

describe('an unknown outcome', () => {
  const failure = { kind: 'error', type: 'InternalErrorException', status: 500 } as const;

  it.each([
    ['lost before', { ...failure, when: 'before' }, 0],
    ['lost after', { ...failure, when: 'after' }, 1],
    ['a reset before', { kind: 'reset', when: 'before' }, 0],
    ['a reset after', { kind: 'reset', when: 'after' }, 1],
    ['half a response', { kind: 'truncate' }, 1],
    ['another shape', { kind: 'garbage', body: '{"UserPool":"created"}', status: 200 }, 1],
  ] as const)('%s: the pool is looked for, and nothing is sent again', async (_, fault, created) => {
    const stage = await createStage();
    stage.sandbox.pools.create({ PoolName: 'harbor-users' });
    stage.sandbox.faults.next(CREATE, fault);
    const outcome = await stage.create();
    const ids = stage.sandbox.pools.ids().slice(1);
    expect(ids).toHaveLength(created);
    expect(outcome).toMatchObject({ kind: 'unknown-outcome', found: ids.map((id) => ({ id, name: 'harbor-users' })) });
    expect([createsIn(stage), stage.file.content]).toEqual([1, NEW_POOL]);
    // The next creation names the pool before anything is sent.
    stage.answer = undefined;
    await stage.create();
    expect(risksIn(stage)).toHaveLength(1 + created);
  });

  it('if the client stops waiting while the service is creating the pool: the pool is found', async () => {
    const stage = await createStage();
    const gate = new Gate();
    onTestFinished(() => gate.release());
    stage.sandbox.faults.next(CREATE, { kind: 'hold', gate, when: 'after' });
    expect(await stage.create()).toMatchObject({
      kind: 'unknown-outcome',
      found: stage.sandbox.pools.ids().map((id) => ({ id })),
    });
  });

  it('if the pool is listed only on the second read: the pool is found', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(CREATE, { ...failure, when: 'before' });
    const outcome = await stage.create({
      pause: () => {
        stage.sandbox.pools.create({ PoolName: 'harbor-users' });
        return Promise.resolve();
      },
    });
    expect(outcome).toMatchObject({ kind: 'unknown-outcome', found: [{ name: 'harbor-users' }] });
  });

  it('without permission to list pools beforehand: pools that are too old to be the new one are not offered', async () => {
    const stage = await createStage();
    stage.sandbox.pools.create({ PoolName: 'harbor-users' });
    stage.sandbox.faults.next(LIST, { kind: 'error', type: 'AccessDeniedException' }, { times: 2 });
    stage.sandbox.faults.next(CREATE, { ...failure, when: 'after' });
    const later = Date.now() + 3_600_000;
    expect(await stage.create({ now: () => later })).toMatchObject({ kind: 'unknown-outcome', found: [] });
  });

  it('if the pools cannot be listed afterward: it is not known whether the pool exists', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(CREATE, failure);
    stage.sandbox.faults.before(CREATE, () => {
      stage.sandbox.faults.next(LIST, { kind: 'error', type: 'AccessDeniedException' }, { times: 2 });
    });
    expect(await stage.create()).toMatchObject({ kind: 'unknown-outcome', found: undefined });
  });
});

describe('after the pool was created', () => {
  it('the file has the ID before the pool is read', async () => {
    const stage = await createStage();
    stage.sandbox.faults.before(DESCRIBE, () => {
      expect(stage.file.content).toContain('"UserPoolId"');
    });
    expect(await stage.create()).toMatchObject({ kind: 'created' });
    expect.assertions(2);
  });

  it('if it cannot be read: the outcome has the ID', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(DESCRIBE, { kind: 'error', type: 'AccessDeniedException' });
    const outcome = await stage.create();
    const [poolId] = stage.sandbox.pools.ids();
    expect(outcome).toMatchObject({ kind: 'created', poolId, read: { error: { kind: 'permission' } } });
    expect(stage.file.content).toContain(poolId);
  });

  it('if it is not found at first: it is read again', async () => {
    const stage = await createStage();
    stage.sandbox.faults.next(DESCRIBE, { kind: 'error', type: 'ResourceNotFoundException' });
    expect(await stage.create()).toMatchObject({ kind: 'created', read: { notApplied: [] } });
  });

  it.each([
    ['was closed', (stage: CreateStage) => (stage.file.closed = true)],
    ['cannot be edited', (stage: CreateStage) => (stage.file.takes = false)],
    ['has the ID of another pool', (stage: CreateStage) => (stage.file.content = '{ "UserPoolId": "eu-west-1_a" }')],
    ['has a syntax error', (stage: CreateStage) => (stage.file.content = '{ "PoolName": ')],
  ])('if the file %s: the outcome has the ID, and the file is unchanged', async (_, change) => {
    const stage = await createStage();
    stage.sandbox.faults.before(CREATE, () => change(stage));
    const outcome = await stage.create();
    expect(outcome).toMatchObject({ kind: 'created', poolId: stage.sandbox.pools.ids()[0], file: { kind: 'none' } });
    expect(stage.bases.kept.size).toBe(0);
  });

  it('if it differs from the request: the outcome names the settings that differ', async () => {
    const stage = await createStage();
    stage.sandbox.faults.before(DESCRIBE, () => {
      const [id = ''] = stage.sandbox.pools.ids();
      stage.sandbox.pools.replace(id, { DeletionProtection: 'INACTIVE', UsernameAttributes: [], SchemaAttributes: [] });
    });
    expect(await stage.create()).toMatchObject({
      read: { notApplied: [['DeletionProtection'], ['UsernameAttributes'], ['Schema', 0], ['Schema', 1]] },
    });
  });

  it('if the request cannot be saved: the outcome says why', async () => {
    const stage = await createStage();
    stage.snapshots.fails = true;
    expect(await stage.create()).toMatchObject({ kind: 'created', notKept: 'disk full' });
  });
});

it('a creation stops if the user cancels the wait for a retry', async () => {
  const stage = await createStage();
  stage.sandbox.faults.next(CREATE, { kind: 'error', type: 'TooManyRequestsException' });
  const cancelled = new LiveError('Cancelled.', { kind: 'cancelled', code: 'AbortError' });
  expect(await stage.create({ pause: () => Promise.reject(cancelled) })).toEqual({ kind: 'cancelled' });
  expect(stage.sandbox.pools.ids()).toEqual([]);
  expect(await stage.records.list()).toEqual([]);
});

it('two windows never send their requests at the same time: the second one shows the pool that the first one created', async () => {
  const stage = await createStage();
  let held = Promise.resolve<unknown>(undefined);
  const lock = {
    hold: <T>(_place: unknown, task: () => Promise<T>): Promise<T> => {
      const result = held.then(task);
      held = result.catch(() => undefined);
      return result;
    },
  };
  stage.answer = 'create-and-keep';
  const [first, second] = await Promise.all([stage.create({ lock }), stage.create({ lock })]);
  expect([first.kind, second.kind]).toEqual(['created', 'created']);
  expect(stage.shown).toHaveLength(3);
  expect(risksIn(stage)).toEqual(['create-name-taken']);
});

describe('nothing is sent for a file that', () => {
  it.each([
    ['has errors', '{ "PoolName": "a", "MfaConfiguration": "ON" }', { kind: 'invalid' }],
    ['has a syntax error', '{ "PoolName": "a", ', { kind: 'other' }],
    ['is of an existing pool', '{ "UserPoolId": "eu-west-1_a" }', { kind: 'other' }],
    ['is empty', '', { kind: 'other' }],
    [
      'has an unknown setting',
      '{ "PoolName": "a", "Colour": 1 }',
      { kind: 'blocked', blockers: [{ code: 'unknown-field' }] },
    ],
    [
      'has a function in another Region',
      '{ "PoolName": "a", "LambdaConfig": { "PreSignUp": "arn:aws:lambda:us-east-1:123456789012:function:f" } }',
      { kind: 'blocked', blockers: [{ path: ['LambdaConfig', 'PreSignUp'] }] },
    ],
  ])('%s', async (_, text, outcome) => {
    const stage = await createStage(text);
    expect(await stage.create()).toMatchObject(outcome);
    expect(createsIn(stage)).toBe(0);
  });
});
