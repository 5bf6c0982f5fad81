import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { hostFolder } from '../../scripts/paths.mjs';
import { commandLineBundles, packagesIn } from '../../scripts/release/command-line-package.mjs';
import { installCommandLine, packages } from './installed.ts';
import { createTemporaryFolder } from './run-cli.ts';

const run = promisify(execFile);
const staged = createTemporaryFolder();
const installed = createTemporaryFolder();
const shell = process.platform === 'win32';

let script: string;
let bin: string;
beforeAll(async () => {
  ({ script, bin } = await installCommandLine(staged, installed));
}, 60_000);

describe('the npm package of the command line', () => {
  it('contains the bundles, the documentation and the licenses', () => {
    const files = readdirSync(join(installed, 'node_modules', manifest.name), { recursive: true, encoding: 'utf8' });
    expect(
      files
        .filter((file) => /\.\w+$|LICENSE/.test(file))
        .map((file) => file.replaceAll('\\', '/'))
        .sort(),
    ).toEqual(
      [
        'LICENSE',
        'README.md',
        ...commandLineBundles.map((bundle) => `dist/${bundle}`),
        'dist/ThirdPartyNotices.txt',
        'docs/check-output.schema.json',
        'docs/ci.md',
        'docs/cli.md',
        'docs/live-output.schema.json',
        'docs/rules.md',
        'docs/service-rules.md',
        'l10n/bundle.l10n.de.json',
        'package.json',
      ].sort(),
    );
  });

  it('installs no other packages', () => {
    expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      manifest.name,
    ]);
  });

  it('contains all bundles that its bundles load', () => {
    const loaded = commandLineBundles.flatMap((bundle) => {
      const text = readFileSync(join(staged, 'dist', bundle), 'utf8');
      return [...text.matchAll(/require\("\.\/([\w.-]+)"\)/g)].map(([, name]) => name!);
    });
    expect(loaded).toContain('aws.js');
    expect(loaded.filter((name) => !commandLineBundles.includes(name))).toEqual([]);
  });

  it('has the license of each package in its bundles, and no others', () => {
    const notices = readFileSync(join(staged, 'dist', 'ThirdPartyNotices.txt'), 'utf8');
    const names = packagesIn(packages, (bundle) => commandLineBundles.includes(bundle)).map(({ name }) => name);
    expect(names).toContain('commander');
    expect(names).not.toContain('vscode-languageclient');
    for (const name of names) expect(notices).toContain(`\n${name} `);
    expect(notices).not.toMatch(/^vscode-languageclient /m);
  });

  it('has documents whose links lead to files in the package', () => {
    for (const file of ['README.md', 'docs/cli.md']) {
      const text = readFileSync(join(staged, file), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!);
      expect(links.filter((link) => !existsSync(join(staged, posix.dirname(file), link)))).toEqual([]);
    }
  });
});

const node22 = join(hostFolder, 'node_modules', 'node-22', 'bin', 'node');

describe.each([
  ['this Node', process.execPath],
  ['Node 22', node22],
])('with %s, the installed command line', (_, node) => {
  const userpool = async (...args: string[]) => {
    const env = { ...process.env, PATH: [dirname(node), bin, process.env['PATH']].join(delimiter) };
    const [command, prefix] = shell
      ? [node, [script]]
      : [join(bin, args.includes('--version') ? 'cognito-userpool' : 'userpool'), []];
    return run(command, [...prefix, ...args], { cwd: join(installed, 'pools'), env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    );
  };
  const isMissing = !existsSync(node);

  beforeAll(() => {
    mkdirSync(join(installed, 'pools'), { recursive: true });
    const text = '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "on" }';
    writeFileSync(join(installed, 'pools', 'a.userpool.json'), text);
    writeFileSync(
      join(installed, 'pools', 'template.yaml'),
      'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: x\n',
    );
  });

  it.skipIf(isMissing)('shows its version', async () => {
    expect(await userpool('--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it.skipIf(isMissing)('checks files', async () => {
    const { code, stdout, stderr } = await userpool('check', '**/*.json', '--format', 'compact');
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^a\.userpool\.json:1:60: error enum-value: /m);
  });

  it.skipIf(isMissing)('reads YAML and the documentation', async () => {
    expect((await userpool('convert', 'template.yaml')).stdout).toContain('"PoolName": "x"');
    expect((await userpool('explain', 'enum-value')).stdout).toContain('- Severity: error');
  });
});
