import { beforeEach, expect, it, vi } from 'vitest';
import { registerChangeSeverity } from '../../../client/src/commands/change-severity.ts';
import { clearDesk, desk, fakeDocument, registered, window, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const FILE = 'file:///repo/a.userpool.json';

async function run(answer: string | undefined, changed: unknown = null): Promise<unknown[]> {
  const requests: unknown[] = [];
  registerChangeSeverity({
    request: (method, params) => {
      requests.push([method, params]);
      return Promise.resolve(changed);
    },
  });
  const changing = registered.get('userpool.changeSeverity')?.(FILE, 'enum-value', 'error');
  expect(desk.quickPick?.activeItems.map(({ label }) => label)).toEqual(['error']);
  if (answer === undefined) desk.quickPick?.hidden.fire(undefined);
  else desk.quickPick?.accept(answer);
  await changing;
  return requests;
}

it('sends the severity that the user picks, and reports that nothing was changed', async () => {
  expect(await run('hint')).toEqual([['userpool/setSeverity', { uri: FILE, code: 'enum-value', severity: 'hint' }]]);
  expect(desk.said).toEqual(["userpool.config.json couldn't be changed. Check the file for errors."]);
});

it.each([
  ['saves a new configuration file, which is still empty on disk', 0, 1],
  ['leaves changes to an existing configuration file unsaved', 20, 0],
])('%s', async (_what, size, saves) => {
  const save = vi.fn(() => Promise.resolve(true));
  const document = fakeDocument('file:///repo/userpool.config.json', { save });
  vi.spyOn(workspace.fs, 'stat').mockResolvedValueOnce({ size });
  vi.spyOn(workspace, 'openTextDocument').mockResolvedValueOnce(document);
  vi.spyOn(window, 'showTextDocument').mockResolvedValueOnce({ document } as never);
  await run('hint', document.uri.toString());
  expect(save).toHaveBeenCalledTimes(saves);
  expect(desk.said).toEqual([]);
});

it.each([undefined, 'error'])('sends nothing for %s', async (answer) => {
  expect(await run(answer)).toEqual([]);
  expect(desk.said).toEqual([]);
});
