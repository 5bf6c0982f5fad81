import { beforeEach, expect, it, vi } from 'vitest';
import { pickKnownPool } from '../../../client/src/prompts/pick-known-pool.ts';
import { clearDesk, desk, Uri } from '../fake-vscode.ts';

const pools = vi.hoisted(() => [
  ['file:///shop/below/b.userpool.json', 'eu-west-1_b'],
  ['file:///shop/a.userpool.json', 'eu-west-1_a'],
  ['file:///shop/c.userpoolmfa.json', 'eu-west-1_c'],
  ['file:///shop/d.userpool.json', 'eu-west-1_AbCdEf123'],
]);
vi.mock('vscode', () => import('../fake-vscode.ts'));
vi.mock('../../../client/src/editors/workspace-pools.ts', async () => {
  const { Uri: uris } = await import('../fake-vscode.ts');
  return { workspacePools: () => Promise.resolve(pools.map(([uri, poolId]) => ({ uri: uris.parse(uri!), poolId }))) };
});
beforeEach(clearDesk);

const ask = (file: string) => pickKnownPool(Uri.parse(file), 'Choose User Pool');

it('offers the pools of the files of other kinds, first those in the folder', async () => {
  const asked: (readonly string[])[] = [];
  for (const choice of [0, 2, undefined]) {
    desk.answers.push((labels) => {
      asked.push(labels);
      return choice === undefined ? undefined : labels[choice];
    });
  }
  expect(await ask('file:///shop/new.userpoolmfa.json')).toBe('eu-west-1_a');
  expect(asked[0]).toHaveLength(3);
  expect(await ask('file:///shop/new.userpoolmfa.json')).toBe('other');
  expect(await ask('file:///shop/new.userpoolmfa.json')).toBeUndefined();
});

it('asks nothing if there is no such file', async () => {
  pools.splice(0);
  expect(await ask('file:///shop/new.userpoolmfa.json')).toBe('other');
});
