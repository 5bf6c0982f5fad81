import { describe, expect, it } from 'vitest';
import { ConfigFiles, type ReadSearchedFolder } from '../../server/src/config/config-files.ts';
import { readConfigFolder } from '../../server/src/main/read-config-folder.ts';

const FILE = 'file:///repo/pools/a.userpool.json';

/** Creates the search for configuration files on a disk with the given files. Records the folders that it reads. */
function search(files: Readonly<Record<string, string>>, { workspaceFolders = [] as string[], fails = false } = {}) {
  const reads: string[] = [];
  const failures: string[] = [];
  const readFolder: ReadSearchedFolder = (folder) => {
    reads.push(folder);
    if (fails) return Promise.reject(new Error('no disk'));
    return Promise.resolve({ isRepository: false, config: files[folder] });
  };
  const configs = new ConfigFiles({
    openTextOf: () => undefined,
    readFolder,
    workspaceFolders,
    log: { failure: (name) => void failures.push(name) },
  });
  return { configs, reads, failures };
}

describe('configuration files', () => {
  it('are searched once for each folder', async () => {
    const { configs, reads } = search({ 'file:///repo/pools': '{}' });
    expect(configs.of(FILE)).toBeUndefined();
    await Promise.all([configs.prepare(FILE), configs.prepare(FILE.replace('a.', 'b.'))]);
    expect(configs.of(FILE)?.found?.uri).toBe('file:///repo/pools/userpool.config.json');
    expect(reads).toEqual(['file:///repo/pools']);
  });

  it('are searched again if they change during the search', async () => {
    const files: Record<string, string> = {};
    const { configs } = search(files);
    const prepared = configs.prepare(FILE);
    files['file:///repo/pools'] = '{}';
    configs.reset();
    await prepared;
    expect(configs.of(FILE)?.found).toBeDefined();
  });

  it('are searched up to the workspace folders, which can change', async () => {
    const { configs } = search({ 'file:///repo': '{}' });
    await configs.prepare(FILE);
    expect(configs.of(FILE)?.found).toBeUndefined();
    configs.changeWorkspaceFolders(['file:///repo'], []);
    await configs.prepare(FILE);
    expect(configs.of(FILE)?.found?.folder).toBe('file:///repo');
    configs.changeWorkspaceFolders([], ['file:///repo']);
    await configs.prepare(FILE);
    expect(configs.of(FILE)?.found).toBeUndefined();
  });

  it('that cannot be read are reported', async () => {
    const { configs, failures } = search({}, { fails: true });
    await configs.prepare(FILE);
    expect(configs.of(FILE)).toBeUndefined();
    expect(failures).toEqual([`searching userpool.config.json for ${FILE}`]);
  });

  it('do not exist in folders that are not on this disk', async () => {
    for (const folder of ['vscode-vfs://github/me/repo', 'untitled:', 'file://elsewhere/share', 'file:///gone']) {
      expect((await readConfigFolder(folder)).config).toBeUndefined();
    }
  });
});
