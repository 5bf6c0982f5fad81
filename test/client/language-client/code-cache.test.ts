import { beforeEach, expect, it, vi } from 'vitest';
import { Uri } from 'vscode';
import { codeCache, removeOtherCaches } from '../../../client/src/language-client/code-cache.ts';

const { readDirectory, remove } = vi.hoisted(() => ({ readDirectory: vi.fn(), remove: vi.fn() }));
vi.mock('vscode', async () => ({
  ...(await import('../fake-vscode.ts')),
  workspace: { fs: { readDirectory, delete: remove } },
}));

beforeEach(() => vi.resetAllMocks());

const cache = Uri.file('/storage/code-cache/1.2.0');

it('each version stores its compiled code in a folder of its own', () => {
  expect(codeCache(Uri.file('/storage'), '1.2.0')?.path).toBe(cache.path);
});

it('there is no cache if the storage is not on the local disk', () => {
  expect(codeCache(Uri.parse('vscode-userdata:/storage'), '1.2.0')).toBeUndefined();
});

it('only the folders of other versions are deleted', async () => {
  readDirectory.mockResolvedValue([
    ['1.1.9', 2],
    ['1.2.0', 2],
    ['1.20.0', 2],
  ]);
  remove.mockImplementation(({ path }: Uri) => (path.endsWith('9') ? Promise.reject(new Error('in use')) : undefined));
  await removeOtherCaches(cache);
  expect(readDirectory.mock.calls.map(([uri]: unknown[]) => (uri as Uri).path)).toEqual(['/storage/code-cache']);
  expect(remove.mock.calls.map(([uri]: unknown[]) => (uri as Uri).path)).toEqual([
    '/storage/code-cache/1.1.9',
    '/storage/code-cache/1.20.0',
  ]);
});

it('nothing is deleted if there is no cache yet', async () => {
  readDirectory.mockRejectedValue(new Error('no such folder'));
  await removeOtherCaches(cache);
  expect(remove).not.toHaveBeenCalled();
});
