import { beforeEach, expect, it, vi } from 'vitest';
import { Uri } from 'vscode';
import { saveProfile } from '../../../client/src/prompts/save-profile-setting.ts';
import { clearDesk, ConfigurationTarget, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const resource = Uri.parse('file:///app/a.userpool.json');
const app = { name: 'app' };
const { Workspace, WorkspaceFolder, Global } = ConfigurationTarget;

/**
 * Simulates the profile setting, with its values keyed by configuration target. The narrowest target applies, but
 * `fixed` overrides all of them.
 */
function settings(values: Record<number, string>, folders: number, fixed?: string): Record<number, string> {
  workspace.workspaceFolders = folders === 0 ? undefined : Array.from({ length: folders }, () => app);
  workspace.getWorkspaceFolder = () => (folders === 0 ? undefined : app);
  workspace.getConfiguration = () => ({
    get: (name: string) =>
      name === 'profile' ? (fixed ?? values[WorkspaceFolder] ?? values[Workspace] ?? values[Global] ?? '') : '',
    inspect: () => ({ workspaceFolderValue: values[WorkspaceFolder] }),
    update: (_name: string, value: string, target: number) => Promise.resolve(void (values[target] = value)),
  });
  return values;
}

it('the profile is saved to a configuration target that applies to the file', async () => {
  const own = settings({ [Workspace]: 'a', [WorkspaceFolder]: 'b' }, 2);
  expect((await saveProfile('dev', resource)).text).toBe('The folder app now uses the AWS profile dev.');
  expect(own).toEqual({ [Workspace]: 'a', [WorkspaceFolder]: 'dev' });

  const shared = settings({}, 2);
  expect((await saveProfile('dev', resource)).text).toBe('This workspace now uses the AWS profile dev.');
  expect(shared).toEqual({ [Workspace]: 'dev' });

  const user = settings({}, 0);
  expect((await saveProfile(undefined, resource)).text).toBe('Now using the default credentials.');
  expect(user).toEqual({ [Global]: '' });
});

it('warns if the profile does not take effect', async () => {
  settings({}, 1, 'another');
  expect(await saveProfile('dev', resource)).toMatchObject({ severity: 'warning', steps: ['open-settings'] });
});
