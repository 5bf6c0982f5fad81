import { describe, expect, it } from 'vitest';
import { findConfig } from '#core/config';

/** Searches a tree of files, given by their URIs. @returns the folder of the file that was found, and the root */
async function search(files: readonly string[], file: string, workspaceFolders?: readonly string[]) {
  const has = (uri: string): boolean => files.some((one) => one === uri || one.startsWith(`${uri}/`));
  const { found, root } = await findConfig(
    file,
    (folder) =>
      Promise.resolve({
        isRepository: has(`${folder}/.git`),
        config: has(`${folder}/userpool.config.json`) ? '{}' : undefined,
      }),
    workspaceFolders,
  );
  return [found?.uri, root];
}

const FILE = 'file:///home/me/repo/pools/eu/a.userpool.json';

describe('the search for a configuration file', () => {
  it.each<[what: string, files: string[], workspaceFolders: string[], found: (string | undefined)[]]>([
    [
      'finds the nearest file',
      [
        'file:///home/me/repo/.git',
        'file:///home/me/repo/userpool.config.json',
        'file:///home/me/repo/pools/userpool.config.json',
      ],
      [],
      ['file:///home/me/repo/pools/userpool.config.json', 'file:///home/me/repo'],
    ],
    [
      'goes up to the root of the repository, above the workspace folder',
      ['file:///home/me/repo/.git/HEAD', 'file:///home/me/repo/userpool.config.json'],
      ['file:///home/me/repo/pools/eu'],
      ['file:///home/me/repo/userpool.config.json', 'file:///home/me/repo'],
    ],
    [
      'ends at the root of the repository',
      ['file:///home/me/repo/.git', 'file:///home/me/userpool.config.json'],
      ['file:///home/me'],
      [undefined, 'file:///home/me/repo'],
    ],
    [
      'ends at the workspace folder outside a repository',
      ['file:///home/me/userpool.config.json'],
      ['file:///home/me/repo/'],
      [undefined, 'file:///home/me/repo'],
    ],
    [
      'finds the file of the innermost workspace folder',
      ['file:///home/me/repo/userpool.config.json'],
      ['file:///home/me', 'file:///home/me/repo'],
      ['file:///home/me/repo/userpool.config.json', 'file:///home/me/repo'],
    ],
    [
      'ends at the folder of the file without a repository and a workspace folder',
      ['file:///home/me/repo/pools/userpool.config.json'],
      ['file:///home/me/repository'],
      [undefined, 'file:///home/me/repo/pools/eu'],
    ],
    ['can find nothing', [], [], [undefined, 'file:///home/me/repo/pools/eu']],
  ])('%s', async (_what, files, workspaceFolders, found) => {
    expect(await search(files, FILE, workspaceFolders)).toEqual(found);
  });

  it('ends at the root of the file system', async () => {
    expect(await search([], 'untitled:a.userpool.json')).toEqual([undefined, '']);
    expect(await search(['file:///.git'], FILE)).toEqual([undefined, 'file://']);
    expect(
      await search(['vscode-vfs://github/me/repo/userpool.config.json'], 'vscode-vfs://github/me/repo/a.userpool.json'),
    ).toEqual(['vscode-vfs://github/me/repo/userpool.config.json', 'vscode-vfs://github/me/repo']);
  });
});

describe('ignored files', () => {
  /** Returns the pattern of a configuration file in file:///repo that ignores a file. */
  const patternFor = async (glob: string, file: string): Promise<string | undefined> => {
    const config = JSON.stringify({ ignore: [glob] });
    const { found } = await findConfig('file:///repo/a.userpool.json', () =>
      Promise.resolve({ config, isRepository: true }),
    );
    return found?.findIgnorePattern(file);
  };

  it.each<[glob: string, path: string, ignored: boolean]>([
    ['legacy/**', 'legacy/a.userpool.json', true],
    ['legacy/**', 'pools/legacy/a.userpool.json', false],
    ['legacy', 'legacy/eu/a.userpool.json', true],
    ['legacy/', 'legacy/eu/a.userpool.json', true],
    ['*.userpool.json', 'a.userpool.json', true],
    ['*.userpool.json', 'pools/a.userpool.json', false],
    ['**/*.userpoolmfa.json', 'pools/a.userpoolmfa.json', true],
    ['**/.drafts', 'pools/.drafts/a.userpool.json', true],
    ['{a,b}.userpool.json', 'b.userpool.json', true],
    ['my pools/*', 'my%20pools/a.userpool.json', true],
    ['**', '../other/a.userpool.json', false],
  ])('%s matches %s: %s', async (glob, path, ignored) => {
    expect(await patternFor(glob, `file:///repo/${path}`)).toBe(ignored ? glob : undefined);
  });

  it('are only files below the configuration file', async () => {
    expect(await patternFor('**', 'file:///repository/a.userpool.json')).toBeUndefined();
  });
});
