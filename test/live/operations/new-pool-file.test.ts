import { expect, it } from 'vitest';
import { readPoolFile } from '../../../live/src/operations/read-pool-file.ts';

it.each(['sendable', 'readable'] as const)(
  'the file of a new pool is not %s, because it contains no pool ID',
  (demand) => {
    const text = '{ "PoolName": "x", "MfaConfiguration": "perhaps" }';
    const read = readPoolFile({ name: 'x.userpool.json', text: () => text }, demand);
    expect(read).toMatchObject({ kind: 'unusable', diagnostics: [{ code: 'user-pool-id-required' }] });
  },
);

it('a broken file of a new pool is reported as broken', () => {
  const read = readPoolFile({ name: 'x.userpool.json', text: () => '{ "PoolName": }' }, 'sendable');
  expect(read.kind === 'unusable' ? read.diagnostics.map(({ code }) => code) : []).toContain('json-syntax');
});
