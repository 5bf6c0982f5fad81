import { expect, it } from 'vitest';
import { PoolProfiles } from '#live/store';
import { mementoInMemory } from '../../support/memento.ts';

const POOL = 'eu-west-1_Customers';

it('stores the profile of each pool, and removes it if the default credentials are used instead', async () => {
  let changes = 0;
  const store = mementoInMemory();
  const log = { warn: () => undefined };
  const profiles = new PoolProfiles({ store, log, onChange: () => changes++ });
  await profiles.set(POOL, 'dev');
  await profiles.set('eu-west-1_Other', 'prod');
  expect([profiles.get(POOL), profiles.get('eu-west-1_Other')]).toEqual(['dev', 'prod']);
  await profiles.set(POOL, 'dev');
  expect(changes).toBe(2);
  await profiles.set(POOL, undefined);
  expect(new PoolProfiles({ store, log, onChange: () => undefined }).get(POOL)).toBeUndefined();
});

it('logs a profile that cannot be stored', async () => {
  const warnings: string[] = [];
  const store = { ...mementoInMemory(), update: () => Promise.reject(new Error('full')) };
  const profiles = new PoolProfiles({
    store,
    log: { warn: (line) => warnings.push(line) },
    onChange: () => undefined,
  });
  await profiles.set(POOL, 'dev');
  expect(warnings).toEqual([`The profile of ${POOL} could not be stored: Error: full`]);
});
