import { beforeEach, expect, it, vi } from 'vitest';
import { ConfigFiles } from '../../../client/src/config/config-files.ts';
import { protectedPools, ruleSeverities } from '../../../client/src/settings.ts';
import { clearDesk, desk, fakeDocument, FileSystemError, Uri, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));

const FILE = Uri.parse('file:///repo/pools/a.userpool.json');
const CONFIG = 'file:///repo/userpool.config.json';
const PROTECTED = '{ "protectedPools": ["prod"], "rules": { "enum-value": "off", "null-value": "off" } }';

/** The files on disk, by URI. */
const files = new Map<string, string>();

beforeEach(() => {
  clearDesk();
  files.clear();
  workspace.isTrusted = true;
  workspace.textDocuments = [];
  vi.spyOn(workspace.fs, 'readFile').mockImplementation((uri) => {
    const text = files.get(uri.toString());
    return text === undefined
      ? Promise.reject(new FileSystemError('FileNotFound'))
      : Promise.resolve(new TextEncoder().encode(text));
  });
  vi.spyOn(workspace.fs, 'stat').mockImplementation((uri) =>
    uri.toString() === 'file:///repo/.git' ? Promise.resolve({}) : Promise.reject(new FileSystemError('FileNotFound')),
  );
});

function create() {
  const changes: string[] = [];
  const errors: string[] = [];
  const configs = new ConfigFiles({
    log: { error: (text: string) => void errors.push(text) },
    onChange: () => void changes.push('changed'),
  });
  return { configs, changes, errors };
}

it('reads the configuration file of the repository again for each command', async () => {
  const { configs } = create();
  expect(await configs.load(FILE)).toBeUndefined();
  files.set(CONFIG, PROTECTED);
  expect((await configs.load(FILE))?.protectedPools).toEqual(['prod']);
});

it('otherwise reads the configuration file in the background, and reports that it was read', async () => {
  files.set(CONFIG, PROTECTED);
  const { configs, changes } = create();
  expect(configs.of(FILE)).toBeUndefined();
  await vi.waitFor(() => expect(changes).toEqual(['changed']));
  expect(configs.of(FILE)?.protectedPools).toEqual(['prod']);
});

it('uses the unsaved text of an open configuration file, and reads it again after a change', async () => {
  files.set(CONFIG, PROTECTED);
  let text = '{ "protectedPools": ["dev"] }';
  const document = fakeDocument(CONFIG, { getText: () => text });
  workspace.textDocuments = [document];
  const { configs, changes } = create();
  expect((await configs.load(FILE))?.protectedPools).toEqual(['dev']);
  text = '{}';
  desk.changed.fire({ document, contentChanges: [{}] });
  expect(changes).toEqual(['changed']);
  expect(configs.of(FILE)).toBeUndefined();
});

it('ignores the configuration file in an untrusted workspace', async () => {
  files.set(CONFIG, PROTECTED);
  workspace.isTrusted = false;
  const { configs } = create();
  expect([await configs.load(FILE), configs.of(FILE)]).toEqual([undefined, undefined]);
});

it('logs that a configuration file cannot be read', async () => {
  vi.spyOn(workspace.fs, 'readFile').mockRejectedValue(new FileSystemError('NoPermissions'));
  const { configs, errors } = create();
  expect(await configs.load(FILE)).toBeUndefined();
  expect(errors[0]).toContain('repo/pools/userpool.config.json could not be read');
});

it('the configuration file overrides user settings, and workspace settings override it', async () => {
  files.set(CONFIG, PROTECTED);
  const settings: Record<string, object> = {
    protectedPools: { globalValue: ['mine'], workspaceValue: ['ours'] },
    rules: {
      globalValue: { 'enum-value': 'hint', 'value-range': 'hint' },
      workspaceFolderValue: { 'null-value': 'hint' },
    },
  };
  vi.spyOn(workspace, 'getConfiguration').mockReturnValue({ inspect: (name: string) => settings[name] });
  const config = await create().configs.load(FILE);
  expect(protectedPools(FILE, config)).toEqual(['mine', 'prod', 'ours']);
  expect(ruleSeverities(FILE, config)).toEqual({ 'enum-value': 'off', 'value-range': 'hint', 'null-value': 'hint' });
});
