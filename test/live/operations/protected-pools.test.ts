import { expect, it } from 'vitest';
import { isProtected } from '../../../live/src/operations/protected-pools.ts';

const pool = { poolId: 'eu-west-1_Customers', poolName: 'Customers Production' };

it.each([
  [['eu-west-1_Customers'], true],
  [['customers production'], true],
  [['*prod*'], true],
  [['Customers*'], true],
  [['*Production'], true],
  [['C*s*ion'], true],
  [['*'], true],
  [['eu-*', 'x'], true],
  [['Customers'], false],
  [['*prod'], false],
  [['prod*'], false],
  [['Customers Production*Production'], false],
  [[''], false],
  [[], false],
])('%j: %s', (patterns, expected) => {
  expect(isProtected(patterns, pool)).toBe(expected);
});

it('matches a hostile pattern quickly', () => {
  expect(isProtected([`${'*a'.repeat(20_000)}b`], { poolId: 'a'.repeat(50_000), poolName: '' })).toBe(false);
});
