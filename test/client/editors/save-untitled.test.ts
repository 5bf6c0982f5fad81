import type { TextDocument } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { saveUntitled } from '../../../client/src/editors/save-untitled.ts';
import { clearDesk, fakeDocument, Uri, window, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
vi.mock('node:os', () => ({ homedir: () => '/home/me' }));
beforeEach(clearDesk);

it.each([
  ['in the first folder of the workspace', [{ uri: Uri.file('/pools') }], '/pools/shop.userpool.json'],
  ['in the home folder if no folder is open', undefined, '/home/me/shop.userpool.json'],
])('suggests the name of the pool, %s, and saves nothing if the user cancels', async (_, folders, suggested) => {
  workspace.workspaceFolders = folders;
  const ask = vi.fn((_options: { defaultUri: { path: string } }) => Promise.resolve(undefined));
  Object.assign(window, { showSaveDialog: ask });
  const save = vi.fn(() => Promise.resolve(true));
  const getText = () => '{ "PoolName": "shop" }';
  await saveUntitled(fakeDocument('untitled:Untitled-1', { save, getText }) as unknown as TextDocument);
  expect(ask.mock.calls.map(([{ defaultUri }]) => defaultUri.path)).toEqual([suggested]);
  expect(save).not.toHaveBeenCalled();
});
