import { beforeEach, expect, it, vi } from 'vitest';
import { openPoolFile } from '../../../client/src/editors/open-pool-file.ts';
import { clearDesk, desk, Uri, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const log = { warn: () => undefined } as never;

it('asks for a pool file of the workspace if the active editor shows none', async () => {
  const folder = Uri.parse('memfs:/work');
  const names = ['a.userpool.json', 'b.userpool.json', 'b.userpoolmfa.json'];
  vi.spyOn(workspace, 'workspaceFolders', 'get').mockReturnValue([{ uri: folder }]);
  const readDirectory = vi.fn(() => Promise.resolve(names.map((name) => [name, 1])));
  Object.assign(workspace.fs, { readDirectory });
  const offered: string[] = [];
  desk.answers.push((labels) => {
    offered.push(...labels);
    return labels[1];
  });
  const open = await openPoolFile({ log }, undefined, 'userpool.push');
  expect(open?.file.key).toBe('memfs:/work/b.userpool.json');
  expect(offered).toEqual(['a.userpool.json', 'b.userpool.json']);
  readDirectory.mockResolvedValueOnce([]);
  expect(await openPoolFile({ log }, undefined, 'userpool.push')).toBeUndefined();
  expect(desk.said).toEqual([expect.stringMatching(/^This command needs a user pool file\./)]);
});
