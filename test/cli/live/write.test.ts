import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGION } from '../../live/aws/harness.ts';
import { readFolder } from '../run-cli.ts';
import { createStage, POOL, PROTECTED, UPDATE, type CliStage } from './stage.ts';
import { problemsIn } from './output-schema.ts';

const NEW = `// mine
{
  "PoolName": "new",
  "UsernameAttributes": ["email"],
  "AutoVerifiedAttributes": ["email"]
}
`;
const CREATE = 'CreateUserPool';
const yes = { isTerminal: true, stdin: 'y\n', env: { AWS_REGION: REGION, NO_COLOR: '1' } };

function newPool(): Promise<CliStage> {
  return createStage(() => ({ 'new.userpool.json': NEW }));
}

describe('create', () => {
  const args = ['create', 'new.userpool.json', '--region', REGION];

  it('creates the pool and adds its ID to the file', async () => {
    const { run, cwd, sandbox } = await newPool();
    const { code, stdout, stderr } = await run(args, yes);
    expect(code).toBe(0);
    const poolId = stdout.trim();
    expect(sandbox.pools.get(poolId).Name).toBe('new');
    expect(readFolder(cwd)['new.userpool.json']).toContain(`"UserPoolId": "${poolId}"`);
    expect(readFolder(cwd)['new.userpool.json']).toMatch(/^\/\/ mine\n/);
    expect(stderr).toContain(`Create the user pool new in ${REGION}? (y/N)`);
    expect((await run(['plan', '--exit-code'])).code).toBe(0);
    sandbox.pools.replace(poolId, { UserPoolTags: { team: 'shop' } });
    expect((await run(['pull'])).code).toBe(0);
  });

  it('leaves the file unchanged with --out, and writes another one', async () => {
    const { run, cwd } = await newPool();
    const { code, stdout, stderr } = await run([...args, '--out', 'live.userpool.json'], yes);
    expect(code).toBe(0);
    const files = readFolder(cwd);
    expect(files['new.userpool.json']).toBe(NEW);
    expect(files['live.userpool.json']).toContain(stdout.trim());
    expect(stderr).toContain(
      'Creating the pool also creates its file, live.userpool.json. new.userpool.json stays unchanged.',
    );
  });

  it('creates nothing without a confirmation', async () => {
    const { run, operations } = await newPool();
    const { code, stdout } = await run(args, { ...yes, stdin: 'n\n' });
    expect([code, stdout]).toEqual([1, '']);
    expect(operations()).not.toContain(CREATE);
  });

  it.each([
    ['a rejection', { kind: 'error', type: 'InvalidParameterException', message: 'No.', status: 400 }, 1],
    ['a lost response', { kind: 'reset', when: 'after' }, 3],
    ['missing permission', { kind: 'error', type: 'AccessDeniedException', status: 400 }, 2],
  ] as const)('reports %s', async (_, fault, exitCode) => {
    const { run, sandbox } = await newPool();
    sandbox.faults.next(CREATE, fault);
    expect((await run(args, yes)).code).toBe(exitCode);
  });

  it('asks about the pool that it finds after a lost response, instead of creating another one', async () => {
    const { run, cwd, sandbox, operations } = await newPool();
    sandbox.faults.next(CREATE, { kind: 'reset', when: 'after' });
    const { stderr } = await run(args, yes);
    const [, poolId = ''] = /new pool with this name: (eu-west-1_\w+)/.exec(stderr) ?? [];
    const { code, stdout } = await run(args, { ...yes, stdin: `${poolId}\n` });
    expect([code, stdout]).toEqual([0, `${poolId}\n`]);
    expect(readFolder(cwd)['new.userpool.json']).toContain(poolId);
    expect(operations().filter((name) => name === CREATE)).toHaveLength(1);
  });

  it.each([
    [
      ['create', 'shop.userpool.json'],
      yes,
      'shop.userpool.json is for an existing pool or has a syntax error. To create another pool, remove UserPoolId.',
    ],
    [['create', 'new.userpool.json'], {}, 'Nothing was sent: creating a pool requires confirmation on a terminal.'],
    [
      ['create', 'new.userpool.json', '--out', 'shop.userpool.json'],
      yes,
      'shop.userpool.json already exists. Specify a different file with --out.',
    ],
    [
      ['create', 'new.userpool.json', '--out', 'new.json'],
      yes,
      'The file name in --out must end in .userpool.json, not new.json.',
    ],
    [['create', '.'], yes, '. matches several files. Specify a single file.'],
  ] as const)('%j cannot run', async (command, input, message) => {
    const { run, operations } = await createStage((text) => ({ 'new.userpool.json': NEW, 'shop.userpool.json': text }));
    expect(await run(command, input)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
    expect(operations()).toEqual([]);
  });
});

describe('clone', () => {
  it('writes a file from which a pool can be created', async () => {
    const { run, cwd } = await createStage(() => ({}));
    const { code, stdout } = await run(['clone', POOL, '--name', 'copy']);
    expect([code, stdout]).toEqual([0, 'copy.userpool.json\n']);
    expect(readFolder(cwd)['copy.userpool.json']).toContain('"PoolName": "copy"');
    expect((await run(['create', 'copy.userpool.json', '--region', REGION], yes)).code).toBe(0);
  });

  it.each([
    [
      ['clone', 'shop'],
      "Command-argument value 'shop' is invalid for argument 'pool-id'. It must be a pool ID, such as eu-west-1_AbC123. Run `userpool clone --help` for help.",
    ],
    [
      ['clone', POOL, '--region', 'us-east-1'],
      `--region is us-east-1, but the pool ${POOL} is in eu-west-1. Omit --region.`,
    ],
    [
      ['clone', POOL, '--out', 'shop.userpool.json'],
      'shop.userpool.json was not written. It already exists. Specify a different file with --out.',
    ],
  ])('%j cannot run', async (args, message) => {
    const { run } = await createStage();
    expect(await run(args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});

describe('add-attributes', () => {
  it('adds attributes to the pool of a file', async () => {
    const { run, sandbox } = await createStage();
    const args = ['add-attributes', 'shop.userpool.json', 'berth:String:0..256', 'visits:Number:immutable:1..9'];
    const { code, stdout } = await run(args, yes);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Added custom:berth and custom:visits to shop.')]);
    const custom = sandbox.pools.get(POOL).SchemaAttributes?.filter(({ Name }) => Name?.startsWith('custom:'));
    expect(custom).toMatchObject([
      {
        Name: 'custom:berth',
        AttributeDataType: 'String',
        Mutable: true,
        StringAttributeConstraints: { MinLength: '0', MaxLength: '256' },
      },
      {
        Name: 'custom:visits',
        AttributeDataType: 'Number',
        Mutable: false,
        NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' },
      },
    ]);
  });

  it('adds no attribute that already exists', async () => {
    const { run } = await createStage();
    await run(['add-attributes', POOL, 'berth:String'], yes);
    const { code, stderr } = await run(['add-attributes', POOL, 'berth:String'], yes);
    expect([code, stderr]).toEqual([1, expect.stringContaining('The pool already has custom:berth')]);
  });

  it.each(['berth', 'berth:Text', 'berth:Boolean:0..1', 'berth:String:9..1', 'a name:String'])(
    '%s is a usage error',
    async (text) => {
      const { run } = await createStage();
      expect((await run(['add-attributes', POOL, text], yes)).code).toBe(2);
    },
  );

  it('needs a terminal', async () => {
    const { run, operations } = await createStage();
    expect((await run(['add-attributes', POOL, 'berth:String'])).code).toBe(2);
    expect(operations()).toEqual([]);
  });
});

describe('snapshots and restore', () => {
  async function pushed(): Promise<CliStage> {
    const stage = await createStage(PROTECTED);
    await stage.run(['push', 'shop.userpool.json'], yes);
    return stage;
  }

  it('lists the states before pushes', async () => {
    const { run } = await pushed();
    const { code, stdout } = await run(['snapshots', 'shop.userpool.json']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^000001-\S+\.json\n {2}\S+ · account 123456789012 · Before push: DeletionProtection: INACTIVE → ACTIVE\n$/,
    );
    const json = (await run(['snapshots', 'shop.userpool.json', '--format', 'json'])).stdout;
    expect(problemsIn(json)).toBeNull();
    expect(JSON.parse(json)).toMatchObject([
      {
        formatVersion: 1,
        command: 'snapshots',
        pool: { id: POOL },
        changes: ['DeletionProtection: INACTIVE → ACTIVE'],
      },
    ]);
  });

  it('restores the selected state', async () => {
    const { run, sandbox } = await pushed();
    const { code, stdout, stderr } = await run(['restore', 'shop.userpool.json'], { ...yes, stdin: '1\ny\n' });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Restored shop to its configuration from \S+\.\n$/)]);
    expect(stderr).toContain('Restore shop to its configuration from ');
    expect(stderr).toContain('shop.userpool.json was not changed, so its next push sends the change again.');
    expect(sandbox.pools.get(POOL).DeletionProtection).toBe('INACTIVE');
    expect(stderr).toContain('To update it, run `userpool pull shop.userpool.json`.');
    // The pushed settings are not edits.
    expect((await run(['pull'])).stdout).toContain('DeletionProtection: ACTIVE → INACTIVE');
  });

  it.each(['\n', '0\n', '2\n', '1\nn\n'])('restores nothing after the answers %j', async (stdin) => {
    const { run, operations } = await pushed();
    expect((await run(['restore', 'shop.userpool.json'], { ...yes, stdin })).code).toBe(1);
    expect(operations().filter((name) => name === UPDATE)).toHaveLength(1);
  });

  it('names the folder if there is no snapshot', async () => {
    const { run, cwd } = await createStage();
    for (const command of ['snapshots', 'restore']) {
      const { code, stderr } = await run([command, 'shop.userpool.json', '--snapshot-dir', 'none'], yes);
      expect([code, stderr]).toEqual([
        2,
        `error: There is no snapshot for shop.userpool.json (${POOL}) in ${join(cwd, 'none')}. Editors keep their own snapshots.\n`,
      ]);
    }
  });

  it('needs a terminal', async () => {
    const { run } = await pushed();
    expect((await run(['restore', 'shop.userpool.json'])).code).toBe(2);
  });
});

it('a push from a file that was changed on disk uses the text that was shown', async () => {
  const { run, cwd, sandbox } = await createStage(PROTECTED);
  sandbox.faults.before('DescribeUserPool', () => writeFileSync(join(cwd, 'shop.userpool.json'), '{}'));
  expect((await run(['push', 'shop.userpool.json'], yes)).code).toBe(0);
  expect(sandbox.pools.get(POOL).DeletionProtection).toBe('ACTIVE');
});
