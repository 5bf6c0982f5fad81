import { chmodSync, mkdirSync, symlinkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interruption } from '#cli';
import { createFolder, readFolder, runCli } from './run-cli.ts';

const clean = '{ "UserPoolId": "eu-west-1_Example12", "PoolName": "customers", "DeletionProtection": "ACTIVE" }';
const wrong = '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "on" }';
const fixed = '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "ON" }';
const enumError = 'error enum-value: MfaConfiguration must be one of OFF, ON, OPTIONAL, not "on". Fix: Change to "ON".';

/** Runs `check` in a format with one line per diagnostic, and extracts the errors. */
async function check(files: Record<string, string | Buffer>, ...args: string[]) {
  const result = await runCli(['check', '--format', 'compact', ...args], { cwd: createFolder(files) });
  const errors = result.stdout.split('\n').filter((line) => line.includes(': error '));
  return { ...result, errors };
}

describe('finds files', () => {
  const files = {
    'a.userpool.json': wrong,
    'deep/er/b.userpool.json': wrong,
    'deep/c.UserPool.json': wrong,
    'deep/d.userpoolmfa.json': '{ "UserPoolId": "eu-west-1_Other1234", "MfaConfiguration": "on" }',
    '.github/e.userpool.json': wrong,
    'node_modules/package/f.userpool.json': wrong,
    '.git/g.userpool.json': wrong,
    'package.json': '{}',
  };
  const names = async (...args: string[]) => (await check(files, ...args)).errors.map((line) => line.split(':', 1)[0]!);

  it('below the working directory, except in node_modules and .git', async () => {
    expect(await names()).toEqual([
      '.github/e.userpool.json',
      'a.userpool.json',
      'deep/c.UserPool.json',
      'deep/d.userpoolmfa.json',
      'deep/er/b.userpool.json',
    ]);
  });

  it.each([
    [['deep'], ['deep/c.UserPool.json', 'deep/d.userpoolmfa.json', 'deep/er/b.userpool.json']],
    [
      ['deep/er/b.userpool.json', 'a.userpool.json', 'a.userpool.json'],
      ['a.userpool.json', 'deep/er/b.userpool.json'],
    ],
    [['*.json'], ['a.userpool.json']],
    [['**/*mfa.json'], ['deep/d.userpoolmfa.json']],
    [['node_modules/package/f.userpool.json'], ['node_modules/package/f.userpool.json']],
    [['node_modules/package'], ['node_modules/package/f.userpool.json']],
  ])('%j', async (args, expected) => {
    expect(await names(...args)).toEqual(expected);
  });

  it('whose names contain special characters of patterns', async () => {
    const { errors } = await check({ '[a]{b}.userpool.json': wrong }, '[a]{b}.userpool.json');
    expect(errors).toEqual([`[a]{b}.userpool.json:1:60: ${enumError}`]);
  });

  it('but does not follow symbolic links to folders', async () => {
    const cwd = createFolder({ 'a/x.userpool.json': wrong });
    symlinkSync(cwd, join(cwd, 'a', 'loop'), 'junction');
    const { stdout } = await runCli(['check', '--format', 'compact'], { cwd });
    expect(stdout.match(/error/g)).toHaveLength(1);
  });
});

describe('the exit code', () => {
  it('is 0 without problems', async () => {
    expect(
      await runCli(['check'], { cwd: createFolder({ 'a.userpool.json': '{ "UserPoolId": "eu-west-1_Example12" }' }) }),
    ).toMatchObject({ code: 0 });
  });

  it.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'information'], 1],
    [['--fail-on', 'hint'], 1],
  ])('with a warning and %j is %d', async (args, code) => {
    const text = '{ "UserPoolId": "eu-west-1_Example12", "PoolName": "a", "PoolName": "b" }';
    const result = await check({ 'a.userpool.json': text }, ...args);
    expect(result.stdout).toContain('warning duplicate-key');
    expect(result.code).toBe(code);
  });

  it('is 1 with an error', async () => {
    expect((await check({ 'a.userpool.json': wrong })).code).toBe(1);
  });

  it('is 1 for broken JSON, with a diagnostic', async () => {
    const { code, errors } = await check({ 'a.userpool.json': '{ "UserPoolId": ' });
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/^a\.userpool\.json:1:\d+: error json-syntax: /);
  });

  it.each(['', '\n', '// only a comment\n'])('is 1 for a file without settings: %j', async (text) => {
    const { code, errors } = await check({ 'a.userpool.json': text });
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(
        /^a\.userpool\.json:\d:1: error user-pool-id-required: The file contains no settings\. Restore its content/,
      ),
    ]);
  });

  it('is 2 if a file cannot be checked, even if the others can', async () => {
    const { code, errors, stderr } = await check({
      'a.userpool.json': wrong,
      'b.userpool.json': Buffer.from([0x7b, 0, 0x7d, 0]),
    });
    expect([code, errors]).toEqual([2, [`a.userpool.json:1:60: ${enumError}`]]);
    expect(stderr).toBe('error: b.userpool.json: The file is not UTF-8 text.\n');
  });
});

describe('a file that cannot be checked', () => {
  it.each<[string, Record<string, string | Buffer>, string[], string]>([
    ['no such file', {}, ['a.userpool.json'], 'a.userpool.json: No such file or folder.'],
    [
      'no file in the folder',
      {},
      [],
      '.: No matching files. Only files named *.userpool.json or *.userpoolmfa.json are considered.',
    ],
    [
      'no match',
      { 'a.userpool.json': clean },
      ['x/*.json'],
      'x/*.json: No matching files. Only files named *.userpool.json or *.userpoolmfa.json are considered.',
    ],
    [
      'another kind of file',
      { 'package.json': '{}' },
      ['package.json'],
      'package.json: File names must end in .userpool.json or .userpoolmfa.json.',
    ],
    [
      'a huge file',
      { 'a.userpool.json': Buffer.alloc(10_000_001, ' ') },
      [],
      'a.userpool.json: The file is larger than 10 MB, so it was not read.',
    ],
  ])('gets one message on stderr: %s', async (_, files, args, message) => {
    expect(await check(files, ...args)).toMatchObject({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'gets one message if it is unreadable',
    async () => {
      const cwd = createFolder({ 'a.userpool.json': wrong });
      chmodSync(join(cwd, 'a.userpool.json'), 0);
      expect(await runCli(['check'], { cwd })).toMatchObject({
        code: 2,
        stderr: 'error: a.userpool.json: Permission denied.\n',
      });
    },
  );

  it('may be a folder that is named like a file, which is searched', async () => {
    const cwd = createFolder();
    mkdirSync(join(cwd, 'a.userpool.json'));
    expect((await runCli(['check', 'a.userpool.json'], { cwd })).stderr).toMatch(/No matching files/);
  });

  it('is not an error if no file matches and unmatched patterns are allowed', async () => {
    const result = await check({}, '--no-error-on-unmatched-pattern');
    expect(result).toMatchObject({ code: 0, stdout: '', stderr: 'No files were checked.\n' });
  });
});

describe('standard input', () => {
  const checkText = (stdin: string, ...args: string[]) =>
    runCli(['check', '-', '--format', 'compact', ...args], { stdin });

  it('is a pool file', async () => {
    expect((await checkText(wrong)).stdout).toContain(`<stdin>:1:60: ${enumError}\n`);
  });

  it('has the kind and the name of --stdin-filename', async () => {
    const { code, stdout } = await checkText(
      '{ "MfaConfiguration": "on" }',
      '--stdin-filename',
      'x/y.userpoolmfa.json',
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^x\/y\.userpoolmfa\.json:1:23: error enum-value: /m);
  });

  it('is checked together with the other files of its pool', async () => {
    const cwd = createFolder({
      'customers.userpoolmfa.json': '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "OFF" }',
      'customers.userpool.json': clean,
    });
    const args = ['check', '-', '--format', 'compact', '--stdin-filename', 'customers.userpool.json'];
    expect((await runCli(args, { cwd, stdin: fixed })).stdout).toContain('mfa-files-differ');
  });

  it.each([
    [['a.userpool.json'], 'Standard input (-) cannot be checked together with files.'],
    [['--fix'], 'The option --fix cannot be used with standard input (-).'],
    [
      ['--stdin-filename', 'x.json'],
      'The file name in --stdin-filename must end in .userpool.json or .userpoolmfa.json, not x.json.',
    ],
  ])('cannot be checked with %j', async (args, message) => {
    expect(await checkText(clean, ...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });

  it('may have a byte order mark, as files may', async () => {
    expect((await checkText(`\ufeff${wrong}`)).stdout).toContain(`<stdin>:1:61: ${enumError}\n`);
  });
});

it('files of the same pool are checked together, even if only one of them is given', async () => {
  const files = {
    'a.userpool.json': fixed,
    'b.userpoolmfa.json': '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "OFF" }',
  };
  const { stdout } = await check(files, 'a.userpool.json');
  expect(stdout).toContain('a.userpool.json:1:');
  expect(stdout).toContain('mfa-files-differ');
  expect(stdout).not.toContain('b.userpoolmfa.json:');
});

it('YAML in a file is recognized', async () => {
  const template = 'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: x\n';
  expect((await check({ 'a.userpool.json': template })).stdout).toContain('error foreign-form: ');
});

describe('--fix', () => {
  it('applies the safe fixes and reports what remains', async () => {
    const cwd = createFolder({ 'a.userpool.json': wrong, 'b.userpool.json': clean });
    const result = await runCli(['check', '--fix', '--format', 'compact'], { cwd });
    expect(readFolder(cwd)).toEqual({ 'a.userpool.json': fixed, 'b.userpool.json': clean });
    expect(result.code).toBe(0);
    expect(result.stdout).not.toContain('enum-value');
    expect(result.stderr).toBe('Fixed 1 file.\n');
  });

  it('keeps a byte order mark, comments and line endings', async () => {
    const text =
      '\ufeff{\r\n\t// mine\r\n\t"UserPoolId": "eu-west-1_Example12",\r\n\t"MfaConfiguration": "on"\r\n}\r\n';
    const cwd = createFolder({ 'a.userpool.json': text });
    await runCli(['check', '--fix'], { cwd });
    expect(readFolder(cwd)).toEqual({ 'a.userpool.json': text.replace('"on"', '"ON"') });
  });

  it.skipIf(process.platform === 'win32')('keeps permissions and symbolic links', async () => {
    const cwd = createFolder({ 'real.json': wrong });
    chmodSync(join(cwd, 'real.json'), 0o640);
    symlinkSync('real.json', join(cwd, 'a.userpool.json'));
    await runCli(['check', '--fix', 'a.userpool.json'], { cwd });
    expect(readFileSync(join(cwd, 'real.json'), 'utf8')).toBe(fixed);
    expect(statSync(join(cwd, 'real.json')).mode & 0o777).toBe(0o640);
    expect(readFolder(cwd)).toEqual({ 'real.json': fixed });
  });

  it('leaves no incomplete file if it is interrupted', async () => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.userpool.json`, wrong]));
    const cwd = createFolder(files);
    const controller = new AbortController();
    let yamlLoads = 0;
    writeFileSync(join(cwd, 'b.userpool.json'), `a: 1\nb: 2\n`);
    const result = await runCli(['check', '--fix'], {
      cwd,
      signal: controller.signal,
      parts: {
        yaml: () => {
          yamlLoads += 1;
          controller.abort(new Interruption('SIGINT'));
          return import('#core/yaml');
        },
      },
    });
    expect(yamlLoads).toBe(1);
    expect(result).toEqual({
      code: 130,
      stdout: '',
      stderr: 'Interrupted after 1 file had been fixed. The other files are unchanged.\n',
    });
    expect(readFolder(cwd)).toEqual({ ...files, 'a.userpool.json': fixed, 'b.userpool.json': 'a: 1\nb: 2\n' });
  });
});

describe('--output-file', () => {
  it('contains the output, without colors', async () => {
    const cwd = createFolder({ 'a.userpool.json': wrong });
    const result = await runCli(['check', '--output-file', 'out.txt', '--color'], { cwd });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(/^1 problem \(1 error\) in 1 file\.\n$/);
    expect(readFolder(cwd)['out.txt']).toContain('  1:60  error');
  });

  it('that cannot be written is reported', async () => {
    const cwd = createFolder({ 'a.userpool.json': wrong });
    const { code, stderr } = await runCli(['check', '-o', 'missing/out.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: The file .*out\.txt could not be written\. No such file or folder\.\n$/);
  });
});

describe('userpool.config.json', () => {
  const config = (content: unknown) => ({ 'userpool.config.json': JSON.stringify(content) });

  it('changes severities, in all folders below it up to the root of the repository', async () => {
    const files = { ...config({ rules: { 'enum-value': 'warning' } }), '.git/HEAD': '', 'a/b/x.userpool.json': wrong };
    const { code, stdout } = await check(files);
    expect([code, stdout]).toEqual([0, expect.stringContaining('a/b/x.userpool.json:1:60: warning enum-value')]);
    expect((await check({ ...files, 'a/.git/HEAD': '' })).code).toBe(1);
  });

  it('says which pattern ignores a given file', async () => {
    const files = { ...config({ ignore: ['x', 'old/'] }), 'old/x.userpool.json': wrong };
    const note = 'old/x.userpool.json is ignored because of the pattern "old/" in userpool.config.json.\n';
    for (const [path, expected] of [
      ['old/x.userpool.json', note],
      ['old', ''],
    ] as const) {
      const { code, stderr } = await check(files, path);
      expect([code, stderr]).toEqual([0, `${expected}No files were checked.\n`]);
    }
  });

  it('lists ignored files, which have no diagnostics and are not fixed', async () => {
    const files = { ...config({ ignore: ['old/'] }), 'old/x.userpool.json': wrong };
    const cwd = createFolder(files);
    expect(await runCli(['check', '--fix'], { cwd })).toMatchObject({ code: 0, stdout: '' });
    expect(readFolder(cwd)['old/x.userpool.json']).toBe(wrong);
  });

  it('has diagnostics of its own', async () => {
    const { code, stdout } = await check({ ...config({ rules: { 'enum-valu': 'off' } }), 'x.userpool.json': clean });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^userpool\.config\.json:1:\d+: error invalid-config: .*enum-value/m);
  });
});

it('a comment hides a problem on the next line, and is reported if it hides none', async () => {
  const text = (code: string) =>
    wrong.replace('"MfaConfiguration"', `\n// userpool-ignore ${code}: tested\n"MfaConfiguration"`);
  expect(await check({ 'x.userpool.json': text('enum-value') })).toMatchObject({ code: 0, errors: [] });
  const { stdout } = await check({ 'x.userpool.json': text('null-value') });
  expect(stdout).toContain('warning unused-ignore');
});
