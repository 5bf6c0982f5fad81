import { beforeEach, expect, it, vi } from 'vitest';
import { liveKind } from '#core/resources/live';
import { pickOwnFile } from '../../../client/src/prompts/pick-own-file.ts';
import { clearDesk, desk } from '../fake-vscode.ts';

const own = vi.hoisted(() => [
  'file:///shop/a.userpool.json',
  'file:///shop/b.userpool.json',
  'file:///shop/b.userpoolmfa.json',
]);
vi.mock('vscode', () => import('../fake-vscode.ts'));
vi.mock('../../../client/src/editors/workspace-pools.ts', async () => {
  const { Uri } = await import('../fake-vscode.ts');
  const pools = own.map((uri) => ({ uri: Uri.parse(uri), poolId: 'eu-west-1_a' }));
  return { workspacePools: () => Promise.resolve(pools) };
});
beforeEach(clearDesk);

const kind = liveKind('pool');

const asked: (readonly string[])[] = [];
const choose = (label: string | undefined): void => {
  desk.answers.push((labels) => {
    asked.push(labels);
    return label;
  });
};

it('lets the user choose one of the pool’s files or create another one', async () => {
  choose('Update b.userpool.json');
  expect(String(await pickOwnFile({ kind, poolId: 'eu-west-1_a', poolName: 'a' }))).toBe(own[1]);
  expect(asked).toEqual([['Update a.userpool.json', 'Update b.userpool.json', 'Create Another File']]);
  choose('Create Another File');
  expect(await pickOwnFile({ kind, poolId: 'eu-west-1_a', poolName: 'a' })).toBe('new');
  choose(undefined);
  expect(await pickOwnFile({ kind, poolId: 'eu-west-1_a', poolName: 'a' })).toBeUndefined();
});

it('asks nothing if no file belongs to the pool', async () => {
  expect(await pickOwnFile({ kind, poolId: 'eu-west-1_b', poolName: 'b' })).toBe('new');
});

it('offers only files of the same kind', async () => {
  choose('Update b.userpoolmfa.json');
  const mfa = liveKind('mfa');
  expect(String(await pickOwnFile({ kind: mfa, poolId: 'eu-west-1_a', poolName: 'a' }))).toBe(own[2]);
  expect(asked.at(-1)).toEqual(['Update b.userpoolmfa.json', 'Create Another File']);
});
