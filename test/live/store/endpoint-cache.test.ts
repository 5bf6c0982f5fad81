import { expect, it } from 'vitest';
import { EndpointCache } from '../../../live/src/store/endpoint-cache.ts';
import { mementoInMemory } from '../../support/memento.ts';

const log = { warn: (line: string) => expect.fail(line) };

it('returns the endpoint that a command last resolved for the profile and the setting, or otherwise the endpoint in the setting', () => {
  const memento = mementoInMemory();
  let changes = 0;
  const endpoints = new EndpointCache({ store: memento, log, onChange: () => changes++ });
  const local = 'http://127.0.0.1:4566';
  expect(endpoints.get({ profile: 'local' })).toBeUndefined();
  expect(endpoints.get({ endpoint: local })).toBe(local);
  endpoints.set({ profile: 'local' }, local);
  endpoints.set({ profile: 'local' }, local);
  endpoints.set({ profile: 'work' }, undefined);
  expect(changes).toBe(1);
  expect(endpoints.get({ profile: 'local' })).toBe(local);
  expect(endpoints.get({ profile: 'work' })).toBeUndefined();
  expect(endpoints.get({})).toBeUndefined();
  // A later session in the workspace has the same endpoint.
  const later = new EndpointCache({ store: memento, log, onChange: () => undefined });
  expect(later.get({ profile: 'local' })).toBe(local);
  later.set({ profile: 'local' }, undefined);
  expect(later.get({ profile: 'local' })).toBeUndefined();
});
