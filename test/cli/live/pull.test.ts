import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interruption } from '#cli';
import { REGION } from '../../live/aws/harness.ts';
import { readFolder } from '../run-cli.ts';
import { createStage, DESCRIBE, GET_MFA, POOL, PROTECTED, type Files } from './stage.ts';
import { problemsIn } from './output-schema.ts';

const COMMENTED: Files = (text) => ({ 'shop.userpool.json': `// our shop\r\n${text.replaceAll('\n', '\r\n')}` });
const OTHER_POOL = `${REGION}_Shop00002`;

describe('pull of files', () => {
  it('keeps comments, order and line ends', async () => {
    const { run, cwd, sandbox } = await createStage(COMMENTED);
    const before = readFolder(cwd)['shop.userpool.json'] ?? '';
    // The first pull stores the base of the file.
    expect(await run(['pull'])).toEqual({ code: 0, stdout: 'shop.userpool.json: No changes.\n', stderr: '' });
    sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' });
    expect(await run(['pull'])).toEqual({
      code: 0,
      stdout: 'shop.userpool.json: 1 setting pulled.\n  DeletionProtection: INACTIVE → ACTIVE\n',
      stderr: '',
    });
    expect(readFolder(cwd)).toEqual({ 'shop.userpool.json': before.replace('INACTIVE', 'ACTIVE') });
  });

  it('keeps edits, unless --overwrite is used', async () => {
    const { run, cwd } = await createStage(PROTECTED);
    const edited = readFolder(cwd);
    expect(await run(['pull'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'warning: shop.userpool.json: Kept 1 setting that differs from the live pool and may be your edit: DeletionProtection. To replace it, use --overwrite.\n',
    });
    expect(readFolder(cwd)).toEqual(edited);
    const { code, stdout } = await run(['pull', '--overwrite']);
    expect([code, stdout]).toEqual([
      0,
      'shop.userpool.json: 1 setting pulled.\n  DeletionProtection: ACTIVE → INACTIVE\n',
    ]);
  });

  it('uses the pushed state as its base after a push', async () => {
    const { run, sandbox } = await createStage(PROTECTED);
    await run(['push', 'shop.userpool.json'], { isTerminal: true, stdin: 'y\n' });
    sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE' });
    expect((await run(['pull'])).stdout).toContain('DeletionProtection: ACTIVE → INACTIVE');
  });

  it('uses the pushed state as its base after a push of a saved plan', async () => {
    const { run, sandbox } = await createStage(PROTECTED);
    await run(['plan', '--out', 'plan.json']);
    expect((await run(['push', '--plan', 'plan.json'])).code).toBe(0);
    sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE' });
    expect((await run(['pull'])).stdout).toContain('DeletionProtection: ACTIVE → INACTIVE');
  });

  it('keeps an edit that was made after the plan was saved', async () => {
    const { run, cwd } = await createStage(PROTECTED);
    const path = join(cwd, 'shop.userpool.json');
    await run(['plan', '--out', 'plan.json']);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"ACTIVE"', '"INACTIVE"'));
    await run(['push', '--plan', 'plan.json']);
    expect((await run(['pull'])).stderr).toContain('may be your edit: DeletionProtection.');
  });

  it('continues with other files if one fails', async () => {
    const { run } = await createStage((text) => ({
      'a.userpool.json': '{',
      'b.userpool.json': text,
      'c.userpool.json': text.replace(POOL, `${REGION}_Missing01`),
      'new.userpool.json': '{ "PoolName": "new" }',
    }));
    const { code, stdout, stderr } = await run(['pull']);
    expect([code, stdout]).toEqual([2, 'b.userpool.json: No changes.\n']);
    expect(stderr).toMatch(
      /^error: a\.userpool\.json: The file has an error, so nothing was pulled\. 1:1: .* \(json-syntax\)\nerror: c\.userpool\.json: .*\nnew\.userpool\.json describes a new pool.*\n4 files: 2 unchanged, 2 failed\.\n$/,
    );
  });

  it('leaves no incomplete file when it is interrupted', async () => {
    const { run, cwd, sandbox } = await createStage(PROTECTED);
    const before = readFolder(cwd);
    const controller = new AbortController();
    sandbox.faults.before(DESCRIBE, () => controller.abort(new Interruption('SIGTERM')));
    expect(await run(['pull', '--overwrite'], { signal: controller.signal })).toEqual({
      code: 143,
      stdout: '',
      stderr: 'Interrupted. 0 files were written completely; the others are unchanged.\n',
    });
    expect(readFolder(cwd)).toEqual(before);
  });
});

describe('pull of pools', () => {
  it('creates files', async () => {
    const { run, cwd, fileText } = await createStage(() => ({}));
    expect(await run(['pull', POOL, '--with', 'mfa'])).toEqual({
      code: 0,
      stdout: 'shop.userpool.json: Created.\nshop.userpoolmfa.json: Created.\n',
      stderr: '2 files: 2 written.\n',
    });
    const files = readFolder(cwd);
    expect(Object.keys(files).sort()).toEqual(['shop.userpool.json', 'shop.userpoolmfa.json']);
    expect(JSON.parse(files['shop.userpool.json'] ?? '')).toEqual(JSON.parse(await fileText('pool')));
    expect((await run(['plan', '--exit-code'])).code).toBe(0);
  });

  it('updates the file of the pool, whatever its name', async () => {
    const { run, cwd, sandbox } = await createStage((text) => ({ 'customers.userpool.json': text }));
    await run(['pull']);
    sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' });
    expect((await run(['pull', POOL])).stdout).toContain('customers.userpool.json: 1 setting pulled.');
    expect(Object.keys(readFolder(cwd))).toEqual(['customers.userpool.json']);
  });

  it('never replaces the file of another pool', async () => {
    const { run, cwd } = await createStage(() => ({ 'shop.userpool.json': '{}' }));
    expect((await run(['pull', POOL])).stdout).toBe(`shop.${POOL}.userpool.json: Created.\n`);
    expect(readFolder(cwd)['shop.userpool.json']).toBe('{}');
  });

  it('pulls all pools, with IDs in the names of those with the same name', async () => {
    const { run, cwd, sandbox } = await createStage(() => ({}));
    sandbox.pools.create({ PoolName: 'Shop' }, { id: OTHER_POOL });
    sandbox.pools.create({ PoolName: 'staff' }, { id: `${REGION}_Staff0001` });
    const { code } = await run(['pull', '--all', '--region', REGION, '--out-dir', 'pools']);
    expect(code).toBe(0);
    expect(Object.keys(readFolder(cwd)).sort()).toEqual([
      `pools/Shop.${OTHER_POOL}.userpool.json`,
      `pools/shop.${POOL}.userpool.json`,
      'pools/staff.userpool.json',
    ]);
    expect((await run(['pull', '--all', '--region', REGION, '--out-dir', 'pools'])).stderr).toBe(
      '3 files: 3 unchanged.\n',
    );
  });

  it('creates a folder for each Region if there are several', async () => {
    const { run, cwd, sandbox } = await createStage(() => ({}));
    sandbox.pools.create({ PoolName: 'shop' }, { id: 'us-east-1_Shop00003' });
    await run(['pull', '--all', '--region', REGION, '--region', 'us-east-1']);
    expect(Object.keys(readFolder(cwd)).sort()).toEqual([
      `${REGION}/shop.userpool.json`,
      'us-east-1/shop.userpool.json',
    ]);
  });

  it('names each Region without pools, and each Region that it does not know', async () => {
    const { run } = await createStage(() => ({}));
    const regions = [REGION, 'us-east-1', 'eu-wst-1'].flatMap((region) => ['--region', region]);
    expect(await run(['pull', '--all', ...regions])).toEqual({
      code: 0,
      stdout: 'shop.userpool.json: Created.\n',
      stderr: [
        'warning: eu-wst-1 is not a Region that this version of userpool knows. Did you mean eu-west-1?',
        'No user pools in us-east-1.',
        'No user pools in eu-wst-1.',
        '',
      ].join('\n'),
    });
  });

  it('fails if the MFA settings cannot be read', async () => {
    const { run, sandbox } = await createStage(() => ({}));
    sandbox.faults.next(GET_MFA, { kind: 'error', type: 'AccessDeniedException', status: 400 });
    const { code, stdout } = await run(['pull', POOL, '--with', 'mfa']);
    expect([code, stdout]).toEqual([2, 'shop.userpool.json: Created.\n']);
  });

  it.each([
    [
      ['pull', POOL, '--region', 'us-east-1'],
      `--region is us-east-1, but the pool ${POOL} is in eu-west-1. Omit --region.`,
    ],
    [
      ['pull', 'shop.userpool.json', '--region', 'us-east-1'],
      'The options --region, --with and --out-dir can be used only with pool IDs or --all.',
    ],
    [['pull', '--all', POOL], 'Specify either --all, or files or pool IDs.'],
    [['pull', 'shop.userpool.json', POOL], 'Specify either files or pool IDs, not both.'],
    [['pull', '--with', 'mfa'], 'The options --region, --with and --out-dir can be used only with pool IDs or --all.'],
    [['pull', '--all'], 'No Region is specified. Use --region, set AWS_REGION, or use a profile with a Region.'],
  ])('%j cannot run', async (args, message) => {
    const { run, operations } = await createStage();
    expect(await run(args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
    expect(operations()).toEqual([]);
  });
});

describe('drift', () => {
  it('shows the line and column of an error', async () => {
    const { run } = await createStage(() => ({
      'a.userpool.json': '{\n  "PoolName":\n',
      'b.userpool.json': '{ "UserPoolId": "shop" }',
    }));
    const { code, stdout } = await run(['drift']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'a.userpool.json: The file has an error, so it was not compared. 2:13: Expected a value. (json-syntax)\n',
    );
    expect(stdout).toMatch(/b\.userpool\.json: .*\. 1:17: UserPoolId must .* \(user-pool-id-format\)\n/);
  });

  it.each([
    ['no differences', (text: string) => text, [0, 0], 'shop.userpool.json: No differences.'],
    [
      'a difference',
      (text: string) => text.replace('"INACTIVE"', '"ACTIVE"'),
      [0, 2],
      `shop.userpool.json: 1 difference in ${POOL} (file → live)\n  DeletionProtection: ACTIVE → INACTIVE`,
    ],
    [
      'a setting that the file does not contain',
      (text: string) => text.replace(/"DeletionProtection": "INACTIVE",?/, ''),
      [0, 2],
      'DeletionProtection: added INACTIVE',
    ],
    ['a file without a pool', () => '{ "PoolName": "new" }', [0, 2], 'Has no UserPoolId'],
    ['a syntax error', () => '{', [1, 1], ''],
    ['an invalid pool ID', (text: string) => text.replace(POOL, 'shop'), [1, 1], ''],
    ['a missing pool', (text: string) => text.replace(POOL, `${REGION}_Missing01`), [1, 1], ''],
  ] as const)('%s', async (_, edit, codes, text) => {
    const { run } = await createStage((file) => ({ 'shop.userpool.json': edit(file) }));
    const [plain, tells] = [await run(['drift']), await run(['drift', '--exit-code'])];
    expect([plain.code, tells.code]).toEqual(codes);
    expect(plain.stdout).toContain(text);
  });

  it.each([
    ['a setting that the file does not contain', /"DeletionProtection": "INACTIVE",?/, '', 0, 'No differences.'],
    ['another value', '"INACTIVE"', '"ACTIVE"', 2, 'DeletionProtection: ACTIVE → INACTIVE'],
    ['a tag that the file does not contain', /"team": "shop"/, '"other": "x"', 2, 'UserPoolTags.team: added shop'],
  ])('--omitted ignore: %s', async (_, from, to, exitCode, text) => {
    const { run } = await createStage((file) => ({ 'shop.userpool.json': file.replace(from, to) }));
    const { code, stdout } = await run(['drift', '--omitted', 'ignore', '--exit-code']);
    expect([code, stdout]).toEqual([exitCode, expect.stringContaining(text)]);
    expect((await run(['plan', '--exit-code'])).code).toBe(exitCode);
  });

  it('prints JSON for all files, even if one fails', async () => {
    const { run, cwd } = await createStage((text) => ({ 'a.userpool.json': '{', 'b.userpool.json': text }));
    writeFileSync(
      join(cwd, 'c.userpool.json'),
      (readFolder(cwd)['b.userpool.json'] ?? '').replace('"shop"', '"other"'),
    );
    const { code, stdout } = await run(['drift', '--format', 'json']);
    expect(code).toBe(1);
    expect(problemsIn(stdout)).toBeNull();
    expect(JSON.parse(stdout)).toMatchObject([
      { formatVersion: 1, command: 'drift', files: [{ path: 'a.userpool.json', kind: 'pool' }], status: 'failed' },
      { files: [{ path: 'b.userpool.json', kind: 'pool' }], status: 'no-differences', pool: { id: POOL } },
      { files: [{ path: 'c.userpool.json', kind: 'pool' }], status: 'differences' },
    ]);
  });
});
