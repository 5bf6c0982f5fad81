import { expect, it, vi } from 'vitest';
import { filesIn } from '../../../client/src/storage/file-folder.ts';
import { FileSystemError, FileType, Uri, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));

const list = () => filesIn(Uri.parse('file:///storage/snapshots'), () => undefined).list();

it('lists the files of a folder, without those that another window removes meanwhile', async () => {
  vi.spyOn(workspace.fs, 'readDirectory').mockResolvedValue([
    ['000001.json', FileType.File],
    ['000002.json', FileType.File],
    ['folder', FileType.Directory],
  ]);
  vi.spyOn(workspace.fs, 'stat').mockImplementation((uri) =>
    uri.path.endsWith('000001.json')
      ? Promise.reject(new FileSystemError('FileNotFound'))
      : Promise.resolve({ size: 7 }),
  );
  expect(await list()).toEqual([{ name: '000002.json', size: 7 }]);
});

it('a folder that does not exist has no files', async () => {
  vi.spyOn(workspace.fs, 'readDirectory').mockRejectedValue(new FileSystemError('FileNotFound'));
  expect(await list()).toEqual([]);
});

it('does not call an unreadable folder empty, because that would restart the numbers of its files', async () => {
  vi.spyOn(workspace.fs, 'readDirectory').mockRejectedValue(new FileSystemError('NoPermissions'));
  await expect(list()).rejects.toThrow('NoPermissions');
});
