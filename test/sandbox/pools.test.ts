import { describe, expect, it } from 'vitest';
import { open } from './harness.ts';

describe('direct access to the pools', () => {
  it('accesses the same pools as calls do, and is not logged', async () => {
    const { pools, describe, wire } = await open();
    const created = pools.create({ PoolName: 'Customers' });
    expect(pools.get(created.Id)).toEqual(created);
    expect(wire.operations).toEqual([]);
    expect(await describe(created.Id)).toEqual(created);
  });

  it('validates created pools', async () => {
    const { pools } = await open();
    expect(() => pools.create({ PoolName: '!' })).toThrow("at 'poolName' failed to satisfy constraint");
    expect(() => pools.create({ PoolName: 'Customers', MfaConfiguration: 'ON' })).toThrow('SMS configuration and');
    expect(() => pools.create({ PoolName: 'Customers' }, { id: 'customers' })).toThrow('Invalid user pool ID');
    const id = 'eu-west-1_AbCdEf123';
    pools.create({ PoolName: 'Customers' }, { id });
    expect(() => pools.create({ PoolName: 'Partners' }, { id })).toThrow(`User pool ${id} already exists.`);
  });

  it('can replace parts of a pool with arbitrary values', async () => {
    const { pools } = await open();
    const { Id, ...before } = pools.create({ PoolName: 'Customers' });
    const after = pools.replace(Id, {
      MfaConfiguration: 'ON',
      Domain: 'customers',
      SmsConfigurationFailure: 'SNSSandbox',
      AccountRecoverySetting: undefined,
    });
    const { AccountRecoverySetting: _removed, LastModifiedDate: _moved, ...rest } = before;
    expect(after).toMatchObject({ ...rest, MfaConfiguration: 'ON', Domain: 'customers' });
    expect(after).not.toHaveProperty('AccountRecoverySetting');
  });

  it('copies values that are passed in and returned', async () => {
    const { pools } = await open();
    const tags: Record<string, string> = { team: 'identity' };
    const { Id } = pools.create({ PoolName: 'Customers' });
    pools.replace(Id, { UserPoolTags: tags });
    tags['team'] = 'sales';
    pools.get(Id).UserPoolTags!['team'] = 'finance';
    expect(pools.get(Id).UserPoolTags).toEqual({ team: 'identity' });
  });

  it('deletes pools, even protected ones', async () => {
    const { pools } = await open();
    const { Id } = pools.create({ PoolName: 'Customers', DeletionProtection: 'ACTIVE' });
    pools.delete(Id);
    expect(pools.ids()).toEqual([]);
    expect(() => pools.get(Id)).toThrow(`User pool ${Id} does not exist.`);
  });
});
