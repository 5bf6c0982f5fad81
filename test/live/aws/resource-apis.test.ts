import { expect, it } from 'vitest';
import { kinds } from '#core/resources';
import { apiOf, isWrite } from '../../../live/src/aws/resource-apis.ts';

it.each(kinds)('the kind $id has its operations, and only the update writes', ({ id, requests }) => {
  const { describe, update } = apiOf(id);
  expect(update).toBe(requests.update.operation);
  expect([isWrite(describe), isWrite(update)]).toEqual([false, true]);
});

it('an unknown kind has none', () => {
  expect(() => apiOf('unknown')).toThrow('There are no operations for unknown.');
});
