import { describe, expect, it } from 'vitest';
import { open } from './harness.ts';

const id = 'eu-west-1_AbCdEf123';

describe('a property unknown to the SDK', () => {
  it.each([
    [{ LambdaConfigs: {} }, "Unknown member 'LambdaConfigs' in UpdateUserPoolRequest"],
    [{ Policies: { PasswordPolicy: { MinLength: 8 } } }, "Unknown member 'MinLength' in PasswordPolicyType"],
    [{ Schema: [] }, "Unknown member 'Schema' in UpdateUserPoolRequest"],
  ])('is rejected by name: %j', async (members, message) => {
    const { send, pools } = await open();
    pools.create({ PoolName: 'Customers' }, { id });
    const { status, body } = await send('UpdateUserPool', { UserPoolId: id, ...members });
    expect([status, body]).toEqual([400, { __type: 'InvalidParameterException', message }]);
  });
});

describe('an unknown property that is configured as accepted', () => {
  const options = { acceptUnknownMembers: ['QuantumConfiguration', 'Policies'] };
  const quantum = { Entangled: true, Partners: [{ Name: 'x', Spin: 0.5, Note: null }] };

  it('is stored, described, and reset if it is omitted', async () => {
    const { send, pools } = await open(options);
    pools.create({ PoolName: 'Customers' }, { id });
    await send('UpdateUserPool', { UserPoolId: id, QuantumConfiguration: quantum });
    const { body } = await send('DescribeUserPool', { UserPoolId: id });
    expect(body).toMatchObject({ UserPool: { Id: id, QuantumConfiguration: quantum } });
    await send('UpdateUserPool', { UserPoolId: id });
    expect(pools.get(id)).not.toHaveProperty('QuantumConfiguration');
  });

  it('can be set at creation', async () => {
    const { send } = await open(options);
    const { body } = await send('CreateUserPool', { PoolName: 'Customers', QuantumConfiguration: quantum });
    expect(body).toMatchObject({ UserPool: { QuantumConfiguration: quantum } });
  });

  it('is rejected if it is null', async () => {
    const { send, pools } = await open(options);
    pools.create({ PoolName: 'Customers' }, { id });
    const { body } = await send('UpdateUserPool', { UserPoolId: id, QuantumConfiguration: null });
    expect(body).toEqual({
      __type: 'SerializationException',
      message: "Unexpected null (at 'QuantumConfiguration')",
    });
  });

  it('does not relax the validation of known properties', async () => {
    const { send, pools } = await open(options);
    pools.create({ PoolName: 'Customers' }, { id });
    const { body } = await send('UpdateUserPool', { UserPoolId: id, Policies: 'none', QuantumConfiguration: quantum });
    expect(body).toMatchObject({ __type: 'SerializationException' });
  });
});
