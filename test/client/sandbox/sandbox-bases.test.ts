import { expect, it } from 'vitest';
import { withSandboxBases } from '../../../client/src/sandbox/sandbox-bases.ts';
import { FakeBases, FakeFile } from '../../support/live.ts';

const file = new FakeFile('');

it('keeps what a file saw of the sandbox for this window only', async () => {
  const kept = new FakeBases();
  const bases = withSandboxBases(kept);
  await bases.set(file, 'sandbox-1_Sample001', { PoolName: 'pretended' });
  await bases.set(file, 'eu-west-1_AbCdEf123', { PoolName: 'real' });
  expect(bases.get(file, 'sandbox-1_Sample001')).toEqual({ PoolName: 'pretended' });
  expect(bases.get(file, 'eu-west-1_AbCdEf123')).toEqual({ PoolName: 'real' });
  expect([...kept.kept.keys()]).toEqual(['eu-west-1_AbCdEf123']);
  expect(withSandboxBases(kept).get(file, 'sandbox-1_Sample001')).toBeUndefined();
});
