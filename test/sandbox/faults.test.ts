import { describe, expect, it } from 'vitest';
import { Gate, type Fault } from '#sandbox';
import { answerOf, open, type Bench } from './harness.ts';

const id = 'eu-west-1_AbCdEf123';

async function openWithPool(): Promise<Bench> {
  const bench = await open();
  bench.pools.create({ PoolName: 'Customers' }, { id });
  return bench;
}

/** Renames a pool during a fault. Returns the response and the pool's name afterwards. */
async function renameUnder(fault: Fault): Promise<[answer: string, name: string | undefined]> {
  const { faults, update, pools } = await openWithPool();
  faults.next('UpdateUserPool', fault);
  return [await answerOf(update(id, { PoolName: 'Partners' })), pools.get(id).Name];
}

describe('a fault', () => {
  it('responds with an error before or after the operation takes effect', async () => {
    const throttled = { kind: 'error', type: 'TooManyRequestsException', message: 'Rate exceeded' } as const;
    const answer = 'TooManyRequestsException: Rate exceeded';
    expect(await renameUnder(throttled)).toEqual([answer, 'Customers']);
    expect(await renameUnder({ ...throttled, when: 'after' })).toEqual([answer, 'Partners']);
  });

  it('responds with a custom status', async () => {
    const { faults, send } = await openWithPool();
    faults.next('*', { kind: 'error', type: 'InternalErrorException', status: 500 });
    const { status, body } = await send('ListUserPools', { MaxResults: 1 });
    expect([status, body]).toEqual([500, { __type: 'InternalErrorException', message: 'InternalErrorException' }]);
  });

  it('resets the connection before or after the operation takes effect', async () => {
    const [before, nameBefore] = await renameUnder({ kind: 'reset' });
    const [after, nameAfter] = await renameUnder({ kind: 'reset', when: 'after' });
    expect([before, after].join()).toMatch(/ECONNRESET.*ECONNRESET/);
    expect([nameBefore, nameAfter]).toEqual(['Customers', 'Partners']);
  });

  it('responds with garbage after the operation takes effect', async () => {
    const [answer, name] = await renameUnder({ kind: 'garbage' });
    expect(answer).toContain('SyntaxError');
    expect(name).toBe('Partners');
    const [proxy] = await renameUnder({ kind: 'garbage', body: '<h1>502</h1>', status: 502 });
    expect(proxy).not.toBe('accepted');
  });

  it('truncates the response', async () => {
    const { faults, describe, wire } = await openWithPool();
    faults.next('DescribeUserPool', { kind: 'truncate' });
    expect(await answerOf(describe(id))).toMatch(/aborted|ECONNRESET|socket hang up/);
    expect(wire.exchanges()).toMatchObject([{ operation: 'DescribeUserPool', status: 200 }]);
  });

  it('holds a call until the test releases it', async () => {
    const { faults, update, pools } = await openWithPool();
    const gate = new Gate();
    faults.next('UpdateUserPool', { kind: 'hold', gate });
    const call = update(id, { PoolName: 'Partners' });
    await gate.reached;
    expect(pools.get(id).Name).toBe('Customers');
    gate.release();
    await call;
    expect(pools.get(id).Name).toBe('Partners');
  });

  it('delays the response after the operation takes effect', async () => {
    const { faults, update, pools } = await openWithPool();
    const gate = new Gate();
    faults.next('UpdateUserPool', { kind: 'hold', gate, when: 'after' });
    const call = update(id, { PoolName: 'Partners' });
    await gate.reached;
    expect(pools.get(id).Name).toBe('Partners');
    gate.release();
    await call;
  });
});

describe('a scheduled fault', () => {
  const error: Fault = { kind: 'error', type: 'TooManyRequestsException' };
  const calls = async ({ describe }: Bench, count: number): Promise<string[]> => {
    const answers: string[] = [];
    for (let call = 0; call < count; call += 1) answers.push((await answerOf(describe(id))).replace(/:.*/, ''));
    return answers;
  };

  it('applies to the given number of calls', async () => {
    const bench = await openWithPool();
    bench.faults.next('DescribeUserPool', error, { times: 2, skip: 1 });
    const failed = 'TooManyRequestsException';
    expect(await calls(bench, 4)).toEqual(['accepted', failed, failed, 'accepted']);
  });

  it('waits for a call of the operation that it was scheduled for', async () => {
    const bench = await openWithPool();
    bench.faults.next('UpdateUserPool', error);
    expect(await calls(bench, 1)).toEqual(['accepted']);
    expect(await answerOf(bench.update(id, {}))).toContain('TooManyRequestsException');
  });

  it('is used only after earlier faults have been used up', async () => {
    const bench = await openWithPool();
    bench.faults.next('*', error);
    bench.faults.next('DescribeUserPool', { ...error, type: 'InternalErrorException' });
    expect(await calls(bench, 3)).toEqual(['TooManyRequestsException', 'InternalErrorException', 'accepted']);
  });

  it('can be canceled', async () => {
    const bench = await openWithPool();
    bench.faults.next('*', error, { times: 9 });
    bench.faults.clear();
    expect(await calls(bench, 1)).toEqual(['accepted']);
  });
});

describe('a callback', () => {
  it('changes a pool between two calls', async () => {
    const { faults, describe, pools } = await openWithPool();
    faults.before('DescribeUserPool', () => pools.replace(id, { Name: 'Changed' }), { skip: 1 });
    expect((await describe(id)).Name).toBe('Customers');
    expect((await describe(id)).Name).toBe('Changed');
  });

  it('is awaited, and receives the call', async () => {
    const { faults, update, pools } = await openWithPool();
    const calls: unknown[] = [];
    faults.before('*', async ({ operation, body }) => {
      await Promise.resolve();
      calls.push(operation, body);
      pools.delete(id);
    });
    expect(await answerOf(update(id, {}))).toContain('ResourceNotFoundException');
    expect(calls).toEqual(['UpdateUserPool', { UserPoolId: id }]);
  });

  it('causes an error response if it throws', async () => {
    const { faults, describe } = await openWithPool();
    faults.before('DescribeUserPool', () => {
      throw new Error('mistake in a test');
    });
    expect(await answerOf(describe(id))).toBe('InternalErrorException: Error: mistake in a test');
  });
});
