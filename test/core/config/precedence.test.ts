import { expect, it } from 'vitest';
import { mergeProtectedPools, mergeSeverities } from '#core/config';

it('severities are taken from flags, the workspace, the configuration file and the user, in this order', () => {
  const merged = mergeSeverities(
    {
      user: { a: 'off', b: 'off', c: 'off', d: 'off' },
      workspace: { c: 'warning', d: 'warning' },
      flags: { d: 'error' },
    },
    { rules: { b: 'hint', c: 'hint', d: 'hint' } },
  );
  expect(merged).toEqual({ a: 'off', b: 'hint', c: 'warning', d: 'error' });
});

it('a pool is protected if any source lists it', () => {
  expect(mergeProtectedPools({ user: ['a'], workspace: ['b'], flags: ['c'] }, { protectedPools: ['a', 'd'] })).toEqual([
    'a',
    'd',
    'b',
    'c',
  ]);
  expect(mergeProtectedPools({}, undefined)).toEqual([]);
});
