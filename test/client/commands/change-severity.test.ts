import { beforeEach, expect, it, vi } from 'vitest';
import { registerChangeSeverity } from '../../../client/src/commands/change-severity.ts';
import { clearDesk, desk, registered } from '../fake-vscode.ts';

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
  desk.answers.push(() => answer);
  await registered.get('userpool.changeSeverity')?.(FILE, 'enum-value', 'error');
  return requests;
}

it('sends the severity that the user picks, and reports that nothing was changed', async () => {
  expect(await run('hint')).toEqual([['userpool/setSeverity', { uri: FILE, code: 'enum-value', severity: 'hint' }]]);
  expect(desk.said).toEqual(["userpool.config.json couldn't be changed. Check the file for errors."]);
});

it.each([undefined, 'error'])('sends nothing for %s', async (answer) => {
  expect(await run(answer)).toEqual([]);
  expect(desk.said).toEqual([]);
});
