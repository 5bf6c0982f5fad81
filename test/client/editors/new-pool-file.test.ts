import { beforeEach, expect, it, vi } from 'vitest';
import type { URI } from 'vscode-uri';
import { toLivePool } from '../../support/live-pool.ts';
import { openNewPoolFile } from '../../../client/src/editors/new-pool-file.ts';
import { describedBare } from '../../support/pools.ts';
import { clearDesk, desk, FileSystemError, Uri, window, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));

/** Simulates a writable folder with the given files, keyed by path. The save dialog returns `place`. */
function folderWith(files: Record<string, string>, place?: string): Record<string, string> {
  const fs = {
    ...workspace.fs,
    stat: ({ path }: URI) =>
      path in files ? Promise.resolve({}) : Promise.reject(new FileSystemError('FileNotFound')),
    writeFile: ({ path }: URI, bytes: Uint8Array) => {
      files[path] = new TextDecoder().decode(bytes);
      return Promise.resolve();
    },
  };
  Object.assign(workspace, { fs, workspaceFolders: [{ uri: Uri.file('/pools') }] });
  asked.place = place;
  return files;
}

const asked: { place: string | undefined; at: string[] } = { place: undefined, at: [] };

beforeEach(() => {
  clearDesk();
  asked.at = [];
  Object.assign(window, {
    showSaveDialog: ({ defaultUri }: { defaultUri: URI }) => {
      asked.at.push(defaultUri.path);
      return Promise.resolve(asked.place === undefined ? undefined : Uri.file(asked.place));
    },
  });
});

const pool = (Name: string) => toLivePool({ ...describedBare, Name });

it('a pool with a path as its name gets a file in the folder', async () => {
  const files = folderWith({});
  await openNewPoolFile(pool('../../etc/passwd'));
  expect(Object.keys(files)).toEqual(['/pools/etc-passwd.userpool.json']);
  expect(files['/pools/etc-passwd.userpool.json']).toMatch(/^\{\n {2}"UserPoolId": .*\n {2}"PoolName": /);
});

it('existing files are never overwritten, not even one that the user selects', async () => {
  const mine = {
    '/pools/bare.userpool.json': 'mine',
    '/pools/bare.eu-west-1_Bare00001.userpool.json': 'mine too',
    '/elsewhere.userpool.json': 'and this',
  };
  const files = folderWith({ ...mine }, '/elsewhere.userpool.json');
  const opened = await openNewPoolFile(pool('bare'));
  expect(files).toEqual(mine);
  expect(asked.at).toEqual(['/pools/bare.eu-west-1_Bare00001.userpool.json']);
  expect(opened?.created).toBe(false);
  expect(desk.shown).toHaveLength(1);
});

it('nothing is written if the user cancels the save dialog', async () => {
  const mine = { '/pools/bare.userpool.json': 'x', '/pools/bare.eu-west-1_Bare00001.userpool.json': 'x' };
  const files = folderWith({ ...mine });
  expect(await openNewPoolFile(pool('bare'))).toBeUndefined();
  expect(files).toEqual(mine);
});
