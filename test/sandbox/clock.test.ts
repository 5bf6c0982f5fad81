import { expect, it } from 'vitest';
import { answerOf, open } from './harness.ts';

it('increases LastModifiedDate with every write, even if the clock does not advance', async () => {
  const { pools, update, describe } = await open({ now: () => new Date(5_000) });
  const { Id, CreationDate } = pools.create({ PoolName: 'Customers' });
  const times = [CreationDate];
  const write = async (doIt: () => unknown): Promise<void> => {
    await doIt();
    times.push((await describe(Id)).LastModifiedDate!);
  };
  await write(() => update(Id, {}));
  await write(() => update(Id, {}));
  await write(() => pools.replace(Id, {}));
  await write(() => pools.setMfa(Id, {}));
  expect(times.map(Number)).toEqual([5_000, 5_001, 5_002, 5_003, 5_004]);
  expect((await describe(Id)).CreationDate).toEqual(CreationDate);
});

it('keeps LastModifiedDate after a rejected write', async () => {
  const { pools, update, describe } = await open();
  const { Id, LastModifiedDate } = pools.create({ PoolName: 'Customers' });
  expect(await answerOf(update(Id, { MfaConfiguration: 'ON' }))).not.toBe('accepted');
  expect((await describe(Id)).LastModifiedDate).toEqual(LastModifiedDate);
});
