// CreateUserPool has no idempotency token. Therefore, it is sent exactly once, and every response that does not prove a
// rejection leaves the outcome unknown.

import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '#sandbox';
import { isWrite, operationSpec } from '../../../live/src/aws/resource-apis.ts';
import { failureOf, openGateway, REGION } from './harness.ts';

const CREATE = 'CreateUserPool';
const ADD = 'AddCustomAttributes';
const request = { PoolName: 'customers', UserPoolTags: { team: 'shop' } };

async function open() {
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  const { gateway } = await openGateway(sandbox.url, { requestTimeout: 300 });
  return { sandbox, gateway };
}

it('returns the ID of the new pool, which is then listed with its creation time', async () => {
  const { sandbox, gateway } = await open();
  const id = await gateway.create('pool', request);
  expect(sandbox.pools.ids()).toEqual([id]);
  const created = sandbox.pools.get(id).CreationDate.getTime();
  for await (const page of gateway.list()) expect(page).toEqual([{ id, name: 'customers', created }]);
  expect.assertions(2);
});

const lost = { kind: 'error', type: 'InternalErrorException', status: 500 } as const;
const faults: readonly (readonly [
  string,
  Parameters<Awaited<ReturnType<typeof open>>['sandbox']['faults']['next']>[1],
  number,
])[] = [
  ['a 5xx before it is carried out', lost, 0],
  ['a 5xx after it was carried out', { ...lost, when: 'after' }, 1],
  ['a lost connection before', { kind: 'reset' }, 0],
  ['a lost connection after', { kind: 'reset', when: 'after' }, 1],
  ['half a response', { kind: 'truncate' }, 1],
  ['a response of another shape', { kind: 'garbage', body: '{"Pool":{}}', status: 200 }, 1],
  [
    'a response with a pool of another Region',
    { kind: 'garbage', body: '{"UserPool":{"Id":"us-east-1_a"}}', status: 200 },
    1,
  ],
  ['a response without an ID', { kind: 'garbage', body: '{"UserPool":{"Name":"customers"}}', status: 200 }, 1],
  [
    'tags that it rejects after it created the pool',
    { kind: 'error', type: 'UserPoolTaggingException', when: 'after' },
    1,
  ],
];

describe.each(faults)('%s', (_, fault, pools) => {
  it('leaves the outcome of a creation unknown, and nothing is sent again', async () => {
    const { sandbox, gateway } = await open();
    sandbox.faults.next(CREATE, fault);
    expect(await failureOf(gateway.create('pool', request))).toMatchObject({
      outcomeUnknown: true,
      isRetryable: false,
    });
    expect(sandbox.wire.operations.filter((operation) => operation === CREATE)).toHaveLength(1);
    expect(sandbox.pools.ids()).toHaveLength(pools);
  });
});

it.each(operationSpec(CREATE).rejections ?? [])('%s proves that no pool was created', async (type) => {
  const { sandbox, gateway } = await open();
  sandbox.faults.next(CREATE, { kind: 'error', type, message: 'No.' });
  expect(await failureOf(gateway.create('pool', request))).toMatchObject({ outcomeUnknown: false, code: type });
  expect(sandbox.pools.ids()).toEqual([]);
});

it('sends a request to add custom attributes only once', async () => {
  const { sandbox, gateway } = await open();
  const { Id: id } = sandbox.pools.create(request);
  const berth = { Name: 'berth', AttributeDataType: 'String', Mutable: true };
  await gateway.addCustomAttributes(id, [berth]);
  expect(sandbox.pools.get(id).SchemaAttributes).toContainEqual(expect.objectContaining({ Name: 'custom:berth' }));
  expect(await failureOf(gateway.addCustomAttributes(id, [berth]))).toMatchObject({
    kind: 'rejected',
    outcomeUnknown: false,
    serviceMessage: 'custom:berth: Existing attribute already has name custom:berth.',
  });
  sandbox.faults.next(ADD, { ...lost, when: 'after' });
  expect(await failureOf(gateway.addCustomAttributes(id, [{ ...berth, Name: 'plan' }]))).toMatchObject({
    outcomeUnknown: true,
  });
  expect(isWrite(ADD)).toBe(true);
});
