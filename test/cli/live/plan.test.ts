import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCESS_KEY, onMachine, REGION, SECRET, TOKEN } from '../../live/aws/harness.ts';
import { startSandbox } from '#sandbox';
import { readFolder } from '../run-cli.ts';
import { createStage, GET_MFA, POOL, PROTECTED, TWO_FILES, UPDATE, withProtection, type Files } from './stage.ts';
import { problemsIn } from './output-schema.ts';

const UNCHANGED: Files = (text) => ({ 'shop.userpool.json': text });
const INVALID: Files = (text) => ({ 'shop.userpool.json': text.replace('"INACTIVE"', '"BOTH"') });
const NEW: Files = () => ({ 'new.userpool.json': '{ "PoolName": "new" }' });
const BROKEN: Files = () => ({ 'shop.userpool.json': `{ "UserPoolId": "${POOL}", ` });
const MISSING: Files = (text) => ({ 'shop.userpool.json': text.replace(POOL, `${REGION}_Missing01`) });
const MANY: Files = (text) => ({
  'a/shop.userpool.json': text,
  'b/shop.userpool.json': withProtection(text),
  'c/shop.userpool.json': text.replace(POOL, `${REGION}_Missing01`),
});

describe('exit codes', () => {
  it.each([
    ['no changes', UNCHANGED, [0, 0]],
    ['changes', PROTECTED, [0, 2]],
    ['two files of a pool with changes', TWO_FILES, [0, 2]],
    ['a new pool', NEW, [0, 2]],
    ['an invalid file', INVALID, [1, 1]],
    ['a file with a syntax error', BROKEN, [1, 1]],
    ['a pool that does not exist', MISSING, [1, 1]],
    ['many files, one of which fails', MANY, [1, 1]],
    ['no file', () => ({}), [1, 1]],
  ] satisfies readonly [string, Files, readonly number[]][])('%s', async (_, files, codes) => {
    const { run, operations } = await createStage(files);
    expect([(await run(['plan'])).code, (await run(['plan', '--exit-code'])).code]).toEqual(codes);
    expect(operations()).not.toContain(UPDATE);
  });

  it.each([
    ['missing.userpool.json', 'No such file or folder.'],
    ['README.md', 'File names must end in .userpool.json or .userpoolmfa.json.'],
  ])('%s cannot be planned', async (name, message) => {
    const { run } = await createStage(() => ({ 'README.md': '' }));
    expect(await run(['plan', name])).toEqual({ code: 1, stdout: `error: ${name}: ${message}\n`, stderr: '' });
  });

  it.each([
    [
      ['plan', '.', '--out', 'plan.json'],
      'The option --out saves the plan of one pool, but there are 3. Specify a single file.',
    ],
    [
      ['plan', '--omitted', 'drop'],
      "Option '--omitted <choice>' argument 'drop' is invalid. Allowed choices are keep, reset. Run `userpool plan --help` for help.",
    ],
    [
      ['plan', '--endpoint-url', 'localhost:1'],
      'The value of --endpoint-url must be an HTTP or HTTPS URL, such as http://127.0.0.1:4566.',
    ],
    [
      ['plan', '--request-timeout', '0'],
      "Option '--request-timeout <seconds>' argument '0' is invalid. It must be a number of seconds up to 600. Run `userpool plan --help` for help.",
    ],
  ])('%j cannot run', async (args, message) => {
    const { run } = await createStage(MANY);
    expect(await run(args)).toEqual({ code: 1, stdout: '', stderr: `error: ${message}\n` });
  });
});

it('shows the changes as the editor does', async () => {
  const { run, sandbox } = await createStage(PROTECTED);
  expect(await run(['plan'])).toEqual({
    code: 0,
    stderr: '',
    stdout: `shop.userpool.json → shop (${POOL})

Endpoint: ${new URL(sandbox.url).host} (not AWS) · Account: 123456789012 · Region: eu-west-1 · Default credentials

1 change:

1. DeletionProtection
   Before: INACTIVE
   After: ACTIVE
`,
  });
});

describe('a text in a file', () => {
  const HOSTILE = 'Hi {####}\\n::warning::injected\\n```\\n::add-mask::shop\\r\\u2028::x ##[add-mask]shop ##vso[x]';

  const HOSTILE_FILE: Files = (text) => ({
    'shop.userpool.json': text.replace('{', `{ "SmsAuthenticationMessage": "${HOSTILE}",`),
  });

  it.each([['plan'], ['drift']])('never begins a line of %s, and contains no control characters', async (command) => {
    const { run, sandbox } = await createStage((text, mfa) => ({
      ...HOSTILE_FILE(text, mfa),
      '::warning::x.userpool.json': text,
    }));
    sandbox.pools.replace(POOL, { UserPoolTags: { team: '\u001b[31m\n::warning::live' } });
    const { stdout, stderr } = await run([command]);
    expect(stdout).toContain('./::warning::x.userpool.json');
    expect(`${stdout}${stderr}`).toContain('::warning::injected');
    expect(stdout).toContain('::warning::live');
    expect(`${stdout}${stderr}`).not.toMatch(/^\s*(?:::|`)|##(?:vso)?\[/m);
    expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
  });

  it('is shown with a bar before each line', async () => {
    const { run } = await createStage(HOSTILE_FILE);
    expect((await run(['plan'])).stdout).toContain(
      '   After:\n   | Hi {####}\n   | ::warning::injected\n   | ```\n   | ::add-mask::shop\\u{d}\\u{2028}::x #\\u{23}[add-mask]shop #\\u{23}vso[x]\n',
    );
  });
});

it('plans the two files of a pool together, from either of them', async () => {
  const { run } = await createStage(TWO_FILES);
  for (const args of [['plan'], ['plan', 'shop.userpool.json'], ['plan', 'shop.userpoolmfa.json']]) {
    const { stdout, stderr } = await run(args);
    expect(stderr).toBe('');
    expect(stdout).toContain('Request 1 of 2 (SetUserPoolMfaConfig):');
    expect(stdout).toContain('Request 2 of 2 (UpdateUserPool):');
  }
});

it('plans the other file alone if both cannot be planned together', async () => {
  const { run } = await createStage((text, mfa) => ({
    'shop.userpool.json': withProtection(text),
    'shop.userpoolmfa.json': mfa.replace('"OFF"', '"SOMETIMES"'),
  }));
  const { code, stdout } = await run(['plan']);
  expect(code).toBe(1);
  expect(stdout).toContain('1. DeletionProtection');
  expect(stdout).toContain(
    "error: shop.userpoolmfa.json can't be pushed, because it has errors:\n  MfaConfiguration: ",
  );
  expect(stdout).toContain('2 pools: 1 with changes, 0 without, 1 failed.');
});

it('requires a git repository for --against', async () => {
  const { run } = await createStage((text) => ({ 'a.userpool.json': text, 'b.userpool.json': text }));
  const { code, stdout, stderr } = await run(['plan', '--against', 'HEAD']);
  expect(code).toBe(1);
  expect(stdout + stderr).toMatch(
    /^error: a\.userpool\.json and b\.userpool\.json: The option --against requires a git repository\. git says: /m,
  );
});

it.each(['plan', 'drift', 'pull'])('%s fails for an empty file', async (command) => {
  const { run } = await createStage(() => ({ 'shop.userpool.json': '' }));
  const { code, stdout, stderr } = await run([command]);
  expect([code, stdout + stderr]).toEqual([
    command === 'pull' ? 2 : 1,
    expect.stringContaining('contains no settings'),
  ]);
});

it('shows the line and column of a syntax error', async () => {
  const { run } = await createStage((text) => ({ 'shop.userpool.json': text.replace('"PoolName"', 'PoolName') }));
  const { code, stdout } = await run(['plan']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/has errors:\n {2}\d+:3: Expected a property name in double quotes\. \(json-syntax\)\n$/);
});

it('shows the results of all files in order, even if one fails', async () => {
  const { run } = await createStage(MANY);
  const { stdout, stderr } = await run(['plan', '--quiet']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^a\/shop\.userpool\.json: No changes\. shop \(\S+\) already matches\.\n\nb\/shop\.userpool\.json → shop [^]*\n {3}After: ACTIVE\n\nerror: c\/shop\.userpool\.json: .*\n3 pools: 1 with changes, 1 without, 1 failed\.\n$/,
  );
});

it('adds the results to the summary of the step in GitHub Actions, in a block that no text can end', async () => {
  const { run, cwd } = await createStage((text) => ({
    ...MANY(text, ''),
    'b/shop.userpool.json': text.replace('{', '{ "SmsAuthenticationMessage": "{####}\\n````",'),
  }));
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
  const { stdout } = await run(['plan', '.'], { env });
  expect(readFolder(cwd)['summary.md']).toBe(`### userpool plan\n\n\`\`\`\`\`text\n${stdout}\`\`\`\`\`\n\n`);
  await run(['plan', '--format', 'json'], { env });
  await run(['drift', 'a'], { env });
  expect(readFolder(cwd)['summary.md']?.match(/^### .*/gm)).toEqual(['### userpool plan', '### userpool drift']);
});

it('keeps omitted settings by default, and resets them with --omitted reset', async () => {
  const { run } = await createStage((text) => ({
    'shop.userpool.json': text
      .replace(/,\s*"UserPoolTags": \{[^}]*\}/, '')
      .replace(/\s*"UserPoolTags": \{[^}]*\},/, ''),
  }));
  const [kept, reset] = [await run(['plan']), await run(['plan', '--omitted', 'reset'])];
  expect(kept.stdout).toContain('No changes.');
  expect(reset.stdout).toContain('UserPoolTags');
});

it('prints JSON', async () => {
  const { run } = await createStage(MANY);
  const { code, stdout } = await run(['plan', '--format', 'json', '--quiet']);
  expect(code).toBe(1);
  const pool = { id: POOL, name: 'shop', account: '123456789012', region: REGION, isProtected: false };
  const nothing = { omitted: 'keep', risks: [], notes: [], keptOrReset: [] };
  const head = { formatVersion: 1, command: 'plan' };
  expect(problemsIn(stdout)).toBeNull();
  expect(JSON.parse(stdout)).toEqual([
    {
      ...head,
      files: [{ path: 'a/shop.userpool.json', kind: 'pool' }],
      status: 'no-changes',
      pool,
      ...nothing,
      changes: [],
    },
    {
      ...head,
      files: [{ path: 'b/shop.userpool.json', kind: 'pool' }],
      status: 'changes',
      pool,
      ...nothing,
      changes: [{ kind: 'pool', path: 'DeletionProtection', before: 'INACTIVE', after: 'ACTIVE', by: 'unknown' }],
    },
    {
      ...head,
      files: [{ path: 'c/shop.userpool.json', kind: 'pool' }],
      status: 'failed',
      message: expect.stringContaining('Missing01') as string,
    },
  ]);
});

it('reports MFA settings that cannot be read', async () => {
  const { run, sandbox } = await createStage(PROTECTED);
  sandbox.faults.next(GET_MFA, { kind: 'error', type: 'AccessDeniedException', status: 400 });
  const { code, stderr } = await run(['plan']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^shop\.userpool\.json: The pool's MFA settings could not be read\. /);
});

it('stops at Ctrl+C', async () => {
  const { run, sandbox } = await createStage(PROTECTED);
  const controller = new AbortController();
  const { Interruption } = await import('#cli');
  sandbox.faults.before('DescribeUserPool', () => controller.abort(new Interruption('SIGINT')));
  expect(await run(['plan', '--out', 'plan.json'], { signal: controller.signal })).toEqual({
    code: 130,
    stdout: '',
    stderr: '',
  });
});

describe('two files of one kind for a pool', () => {
  const COPY: Files = (text, mfa) => ({
    'shop.userpool.json': withProtection(text),
    'guests.userpool.json': text,
    'shop.userpoolmfa.json': mfa,
  });

  it('are named, and only the one with the base name of the MFA file is planned together with it', async () => {
    const { run } = await createStage(COPY);
    const { code, stdout, stderr } = await run(['plan', '--format', 'json']);
    expect(code).toBe(0);
    const plans = JSON.parse(stdout) as { files: { path: string }[] }[];
    expect(plans.map(({ files }) => files.map(({ path }) => path))).toEqual([
      ['guests.userpool.json'],
      ['shop.userpool.json', 'shop.userpoolmfa.json'],
    ]);
    expect(stderr).toContain('warning: guests.userpool.json and shop.userpool.json have the same UserPoolId.');
  });
});

/** Commits all files of a folder to a new repository. */
function commitAll(cwd: string): void {
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Pull');
}

describe('--against', () => {
  it('reports a removed UserPoolId, which would make the file describe a new pool', async () => {
    const { run, cwd } = await createStage();
    commitAll(cwd);
    const file = join(cwd, 'shop.userpool.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`"UserPoolId": "${POOL}",`, ''));
    expect((await run(['plan'])).code).toBe(0);
    const { code, stdout, stderr } = await run(['plan', '--against', 'HEAD']);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('shop.userpool.json: UserPoolId was removed since HEAD.');
    expect(stdout + stderr).toContain(`"UserPoolId": "${POOL}"`);
  });

  it('names deleted files, but not renamed ones', async () => {
    const { run, cwd } = await createStage((text) => ({
      'a/shop.userpool.json': text,
      'a/gone.userpool.json': '{ "PoolName": "gone" }',
      'b/notes.txt': 'x',
    }));
    commitAll(cwd);
    renameSync(join(cwd, 'a/shop.userpool.json'), join(cwd, 'a/store.userpool.json'));
    execFileSync('git', ['add', '--intent-to-add', '.'], { cwd });
    rmSync(join(cwd, 'a/gone.userpool.json'));
    rmSync(join(cwd, 'b/notes.txt'));
    const message = 'warning: Deleted since HEAD: a/gone.userpool.json. The live settings do not change';
    for (const paths of [[], ['a'], ['a/*.userpool.json']])
      expect((await run(['plan', ...paths, '--against', 'HEAD', '--quiet'])).stdout).toContain(message);
    expect((await run(['plan', 'a/store.userpool.json', '--against', 'HEAD'])).stdout).not.toContain('Deleted');
  });

  it('distinguishes your changes from those of others', async () => {
    const { run, cwd, sandbox } = await createStage();
    commitAll(cwd);
    const file = join(cwd, 'shop.userpool.json');
    writeFileSync(file, withProtection(readFileSync(file, 'utf8')));
    sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other' } });
    const { code, stdout } = await run(['plan', '--against', 'HEAD', '--format', 'json']);
    expect(code).toBe(0);
    const [{ changes }] = JSON.parse(stdout) as [{ changes: { path: string; by: string }[] }];
    expect(changes.map(({ path, by }) => `${path}: ${by}`).sort()).toEqual([
      'DeletionProtection: you',
      'UserPoolTags.team: someone-else',
    ]);
    expect(stdout).toContain('"message": "Overwrites UserPoolTags.team, whose live value differs from HEAD."');
    const shown = [
      await run(['plan', '--against', 'HEAD']),
      await run(['push', 'shop.userpool.json', '--against', 'HEAD'], { isTerminal: true, stdin: 'n\n' }),
    ].map((result) => result.stdout + result.stderr);
    for (const text of shown) {
      expect(text).toContain('Overwrites UserPoolTags.team, whose live value differs from HEAD.');
      expect(text).toContain('After: shop\n   The live value differs from HEAD.\n');
      expect(text).not.toContain('since your last pull');
    }
    sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other', added: 'x' } });
    expect((await run(['plan', '--against', 'HEAD'])).stdout).toContain(
      'Overwrites 2 settings whose live values differ from HEAD: ',
    );
  });

  it('fails if there is no such revision', async () => {
    const { run, cwd } = await createStage();
    commitAll(cwd);
    const { code, stdout } = await run(['plan', '--against', '--output=x']);
    expect([code, stdout]).toEqual([
      1,
      'error: shop.userpool.json: The git revision --output=x does not exist in this clone. In CI, check out the full history or fetch this revision first.\n',
    ]);
  });
});

describe('credentials', () => {
  it('cause an error if they are missing', async () => {
    const { run } = await createStage(PROTECTED);
    onMachine({});
    const { code, stdout } = await run(['plan']);
    expect(code).toBe(1);
    expect(stdout).toContain('No AWS credentials found');
  });

  it('never appear, and neither do external IDs', async () => {
    const { run, cwd, sandbox } = await createStage(
      (text) => ({ 'shop.userpool.json': text.replace('external-id-before', 'external-id-after') }),
      { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'external-id-before' } },
    );
    sandbox.faults.next(GET_MFA, {
      kind: 'error',
      type: 'UnrecognizedClientException',
      message: `${SECRET} ${TOKEN}`,
      status: 400,
    });
    const results = [
      await run(['plan', '--out', 'plan.json']),
      await run(['plan', '--format', 'json']),
      await run(['push', '--plan', 'plan.json']),
    ];
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    const shown = JSON.stringify(results);
    for (const secret of [ACCESS_KEY, SECRET, TOKEN, 'external-id-before', 'external-id-after'])
      expect(shown).not.toContain(secret);
    expect(shown).toContain('SmsConfiguration.ExternalId');
    const plan = readFolder(cwd)['plan.json'];
    for (const secret of [ACCESS_KEY, SECRET, TOKEN]) expect(plan).not.toContain(secret);
  });
});

it('a plan for another account is not pushed', async () => {
  const { run, cwd, sandbox } = await createStage(PROTECTED);
  await run(['plan', '--out', 'plan.json']);
  await sandbox.close();
  const other = await startSandbox({
    region: REGION,
    port: Number(new URL(sandbox.url).port),
    accountId: '999999999999',
  });
  other.pools.create({ PoolName: 'shop', UserPoolTags: { team: 'shop' } }, { id: POOL });
  const { code, stderr } = await run(['push', '--plan', 'plan.json'], { cwd });
  await other.close();
  expect([code, stderr]).toEqual([
    1,
    'error: Nothing was sent: plan.json was created for the account 123456789012, but these credentials are for 999999999999.\n',
  ]);
});
