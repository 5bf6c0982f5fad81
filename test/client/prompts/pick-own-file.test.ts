import { beforeEach, expect, it, vi } from 'vitest';
import { pickOwnFile } from '../../../client/src/prompts/pick-own-file.ts';
import { clearDesk, desk } from '../fake-vscode.ts';

const own = vi.hoisted(() => ['file:///shop/a.userpool.json', 'file:///shop/b.userpool.json']);
vi.mock('vscode', () => import('../fake-vscode.ts'));
vi.mock('../../../client/src/editors/workspace-pools.ts', async () => {
  const { Uri } = await import('../fake-vscode.ts');
  const pools = own.map((uri) => ({ uri: Uri.parse(uri), poolId: 'eu-west-1_a' }));
  return { workspacePools: () => Promise.resolve(pools) };
});
beforeEach(clearDesk);

const asked: (readonly string[])[] = [];
const choose = (label: string | undefined): void => {
  desk.answers.push((labels) => {
    asked.push(labels);
    return label;
  });
};

it('lets the user choose one of the pool’s files or create another one', async () => {
  choose('Update b.userpool.json');
  expect(String(await pickOwnFile({ poolId: 'eu-west-1_a', poolName: 'a' }))).toBe(own[1]);
  expect(asked).toEqual([['Update a.userpool.json', 'Update b.userpool.json', 'Create Another File']]);
  choose('Create Another File');
  expect(await pickOwnFile({ poolId: 'eu-west-1_a', poolName: 'a' })).toBe('new');
  choose(undefined);
  expect(await pickOwnFile({ poolId: 'eu-west-1_a', poolName: 'a' })).toBeUndefined();
});

it('asks nothing if no file belongs to the pool', async () => {
  expect(await pickOwnFile({ poolId: 'eu-west-1_b', poolName: 'b' })).toBe('new');
});
