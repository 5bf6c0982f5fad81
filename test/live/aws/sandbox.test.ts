import { expect, it, onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox';
import { failureOf, openGateway, POOL } from './harness.ts';
import { ofMfa, ofPool } from '../../support/live.ts';

async function open(): Promise<{ sandbox: Sandbox } & Awaited<ReturnType<typeof openGateway>>> {
  const sandbox = await startSandbox({ region: 'eu-west-1', acceptUnknownMembers: ['NotYetInvented'] });
  onTestFinished(() => sandbox.close());
  return { sandbox, ...(await openGateway(sandbox.url)) };
}

it('describes, updates and describes again', async () => {
  const { sandbox, gateway } = await open();
  sandbox.pools.create({ PoolName: 'Customers' }, { id: POOL });
  const before = await gateway.describe(ofPool(POOL));
  expect(before).toMatchObject({ Id: POOL, Name: 'Customers', DeletionProtection: 'INACTIVE' });
  await gateway.update(ofPool(POOL), { UserPoolId: POOL, DeletionProtection: 'ACTIVE', NotYetInvented: { Kept: 'é' } });
  expect(await gateway.describe(ofPool(POOL))).toMatchObject({
    DeletionProtection: 'ACTIVE',
    NotYetInvented: { Kept: 'é' },
  });
  expect(sandbox.wire.operations).toEqual(['DescribeUserPool', 'UpdateUserPool', 'DescribeUserPool']);
});

it('reads the MFA factors, which are not part of a description', async () => {
  const { sandbox, gateway } = await open();
  sandbox.pools.create({ PoolName: 'Customers' }, { id: POOL });
  expect(await gateway.describe(ofMfa(POOL))).toEqual({ UserPoolId: POOL, MfaConfiguration: 'OFF' });
  expect(sandbox.wire.operations).toEqual(['GetUserPoolMfaConfig']);
});

it('names a pool that does not exist, and a possible reason', async () => {
  const { gateway } = await open();
  const error = await failureOf(gateway.describe(ofPool(POOL)));
  expect(error).toMatchObject({ kind: 'not-found', code: 'ResourceNotFoundException', outcomeUnknown: false });
  expect(error.message).toBe(
    `User pool ${POOL} wasn't found in eu-west-1 with these credentials (AWS_* environment variables). It was deleted or belongs to another account. Check UserPoolId and the profile.`,
  );
});

it('includes the service’s message in the error', async () => {
  const { sandbox, gateway } = await open();
  sandbox.pools.create({ PoolName: 'Customers' }, { id: POOL });
  const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL, MfaConfiguration: 'SOMETIMES' }));
  expect(error).toMatchObject({ kind: 'rejected', code: 'InvalidParameterException', outcomeUnknown: false });
  expect(error.message).toMatch(
    /^Cognito rejected the request\. Nothing was changed\. Message from Cognito: .*mfaConfiguration/i,
  );
});

it('leaves the outcome of an update unknown if the response is garbage, truncated or missing', async () => {
  const { sandbox, gateway } = await open();
  sandbox.pools.create({ PoolName: 'Customers' }, { id: POOL });
  for (const kind of ['garbage', 'truncate', 'reset'] as const) {
    sandbox.faults.next('UpdateUserPool', kind === 'reset' ? { kind, when: 'after' } : { kind });
    expect(await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }))).toMatchObject({ outcomeUnknown: true });
  }
  expect(sandbox.wire.operations).toHaveLength(3);
});

it('lists pools page by page', async () => {
  const { sandbox, gateway } = await open();
  for (let n = 1; n <= 130; n++) sandbox.pools.create({ PoolName: `Pool ${n}` });
  const sizes: number[] = [];
  for await (const page of gateway.list()) {
    sizes.push(page.length);
    expect(sandbox.wire.operations).toHaveLength(sizes.length);
    if (sizes.length === 2) break;
  }
  expect(sizes).toEqual([60, 60]);
  const names: string[] = [];
  for await (const page of gateway.list()) names.push(...page.map(({ name }) => name));
  expect(names).toEqual(Array.from({ length: 130 }, (_, i) => `Pool ${i + 1}`));
  expect(
    sandbox.wire.exchanges('ListUserPools').every(({ body }) => (body as { MaxResults: number }).MaxResults === 60),
  ).toBe(true);
});
