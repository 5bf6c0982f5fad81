import { expect, it } from 'vitest';
import { ClonedMfa } from '#live/store';
import { mementoInMemory } from '../../support/memento.ts';

const on = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } };

it('stores the MFA settings of the cloned pool until they are used', async () => {
  const store = mementoInMemory();
  const log = { warn: () => undefined };
  const cloned = new ClonedMfa({ store, log });
  await cloned.set('file:///a', on);
  await cloned.set('file:///b', { MfaConfiguration: 'OPTIONAL' });
  expect(new ClonedMfa({ store, log }).get('file:///a')).toEqual(on);
  await cloned.set('file:///a', undefined);
  expect([cloned.get('file:///a'), cloned.get('file:///b')]).toEqual([undefined, { MfaConfiguration: 'OPTIONAL' }]);
});

it('keeps only the newest files', async () => {
  const cloned = new ClonedMfa({ store: mementoInMemory(), log: { warn: () => undefined } });
  for (let i = 0; i < 25; i++) await cloned.set(`file:///${i}`, on);
  expect([cloned.get('file:///4'), cloned.get('file:///5'), cloned.get('file:///24')]).toEqual([undefined, on, on]);
});

it('logs settings that cannot be stored', async () => {
  const warnings: string[] = [];
  const store = { ...mementoInMemory(), update: () => Promise.reject(new Error('full')) };
  await new ClonedMfa({ store, log: { warn: (line) => warnings.push(line) } }).set('file:///a', on);
  expect(warnings).toEqual(['The MFA settings for file:///a could not be stored: Error: full']);
});
