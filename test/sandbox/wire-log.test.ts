import { describe, expect, it } from 'vitest';
import { answerOf, open } from './harness.ts';

describe('the wire log', () => {
  it('stores the exact request and response of each exchange', async () => {
    const { send, wire, pools } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    const rawBody = `{ "UserPoolId": "${Id}",\n  "PoolName": "Partners" }`;
    await send('UpdateUserPool', rawBody);
    expect(wire.exchanges()).toEqual([
      {
        at: expect.any(Date) as Date,
        operation: 'UpdateUserPool',
        rawBody,
        body: { UserPoolId: Id, PoolName: 'Partners' },
        credential: { accessKeyId: 'AKIDEXAMPLE', region: 'eu-west-1', service: 'cognito-idp' },
        status: 200,
        response: {},
      },
    ]);
  });

  it('contains no signature', async () => {
    const { update, wire } = await open();
    await answerOf(update('eu-west-1_AbCdEf123', {}));
    expect(JSON.stringify(wire.exchanges())).not.toMatch(/Signature|AWS4|secret/i);
  });

  it('stores rejected requests', async () => {
    const { send, url, wire } = await open();
    await send('UpdateUserPool', '{"UserPoolId":');
    await fetch(url, { method: 'POST', body: '{}' });
    expect(wire.exchanges()).toMatchObject([
      { operation: 'UpdateUserPool', body: undefined, status: 400, response: { __type: 'SerializationException' } },
      { operation: '', credential: undefined, status: 404, response: { __type: 'UnknownOperationException' } },
    ]);
  });

  it('can be filtered by operation, returns the operations in order, and can be cleared', async () => {
    const { describe, update, pools, wire } = await open();
    const { Id } = pools.create({ PoolName: 'Customers' });
    await describe(Id);
    await update(Id, {});
    await describe(Id);
    expect(wire.operations).toEqual(['DescribeUserPool', 'UpdateUserPool', 'DescribeUserPool']);
    expect(wire.exchanges('UpdateUserPool')).toHaveLength(1);
    wire.clear();
    expect(wire.operations).toEqual([]);
  });
});
