import { expect, it } from 'vitest';
import { kinds } from '#core/resources';
import { apiOf, isWrite } from '../../../live/src/aws/resource-apis.ts';

it.each(kinds)('the kind $id has its own operations: one that reads, and others that write', ({ id, requests }) => {
  const { describe, update, create } = apiOf(id);
  expect([update, create]).toEqual([requests.update.operation, requests.create?.operation]);
  expect([describe, update, create].map((operation) => operation && isWrite(operation))).toEqual([
    false,
    true,
    requests.create && true,
  ]);
});

it('an unknown kind has no operations', () => {
  expect(() => apiOf('unknown')).toThrow('There are no operations for unknown.');
});
