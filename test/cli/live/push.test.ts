import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Interruption } from '#cli';
import { Gate } from '#sandbox';
import { readFolder, type Result } from '../run-cli.ts';
import { createStage, POOL, PROTECTED, TWO_FILES, UPDATE, type CliStage } from './stage.ts';

const SAVED = ['push', '--plan', 'plan.json'];

/** Creates a stage with a saved plan. */
async function withSavedPlan(config = {}): Promise<CliStage & { readonly plan: string }> {
  const stage = await createStage(PROTECTED);
  writeFileSync(join(stage.cwd, 'userpool.config.json'), JSON.stringify(config));
  const { code } = await stage.run(['plan', 'shop.userpool.json', '--out', 'plan.json']);
  expect(code).toBe(0);
  stage.sandbox.wire.clear();
  return { ...stage, plan: join(stage.cwd, 'plan.json') };
}

function updates({ operations }: CliStage): number {
  return operations().filter((name) => name === UPDATE).length;
}

describe('a saved plan', () => {
  it('is pushed once', async () => {
    const stage = await withSavedPlan();
    const { code, stdout, stderr } = await stage.run(SAVED);
    expect([code, stdout]).toEqual([0, 'Pushed 1 change to shop.\n  Result verified.\n']);
    expect(stderr).toBe(`The previous configuration was saved as a snapshot in ${join(stage.state, 'snapshots')}.\n`);
    expect(stage.sandbox.pools.get(POOL).DeletionProtection).toBe('ACTIVE');
    const again = await stage.run(SAVED);
    expect(again).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: Nothing was sent: the pool already has the settings in plan.json, so the plan has been pushed before.\n',
    });
    expect(updates(stage)).toBe(1);
  });

  it('without changes sends nothing', async () => {
    const stage = await createStage();
    await stage.run(['plan', '--out', 'plan.json']);
    expect(await stage.run(SAVED)).toEqual({
      code: 0,
      stdout: 'Nothing to push: shop already matches shop.userpool.json.\n',
      stderr: '',
    });
  });

  it('saves the state before the push as a snapshot, in the selected folder', async () => {
    const stage = await withSavedPlan();
    await stage.run([...SAVED, '--snapshot-dir', 'kept']);
    const [[name, text]] = Object.entries(readFolder(join(stage.cwd, 'kept'))) as [[string, string]];
    expect(name).toMatch(new RegExp(`^${POOL}-\\w+/000001-`));
    expect(JSON.parse(text)).toMatchObject({ poolId: POOL, described: { DeletionProtection: 'INACTIVE' } });
  });

  it('is not pushed if the snapshot cannot be saved', async () => {
    const stage = await withSavedPlan();
    writeFileSync(join(stage.cwd, 'kept'), 'a file, not a folder');
    const { code, stderr } = await stage.run([...SAVED, '--snapshot-dir', 'kept']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: Nothing was sent, because the live pool couldn't be saved as a snapshot first/);
    expect(updates(stage)).toBe(0);
  });

  it.each([
    ['a changed byte', (text: string) => text.replace('"ACTIVE"', '"ACTIVF"')],
    ['an added space', (text: string) => `${text} `],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no JSON', () => 'plan'],
    [
      'another checksum',
      (text: string) => text.replace(/"sha256": "."/, '"sha256": "0"').replace(/("sha256": ")./, '$1x'),
    ],
  ])('with %s is not pushed', async (_, edit) => {
    const stage = await withSavedPlan();
    writeFileSync(stage.plan, edit(readFileSync(stage.plan, 'utf8')));
    expect(await stage.run(SAVED)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: plan.json cannot be pushed: it is not a saved plan, or it was changed after it was saved. Create a new plan.\n',
    });
    expect(stage.operations()).toEqual([]);
  });

  it('in another format is not pushed', async () => {
    const stage = await withSavedPlan();
    writeFileSync(stage.plan, readFileSync(stage.plan, 'utf8').replace('"formatVersion": 1', '"formatVersion": 2'));
    const { code, stderr } = await stage.run(SAVED);
    expect([code, stderr]).toEqual([
      1,
      'error: plan.json cannot be pushed: it was created by userpool 0.1.0, which uses a different format. Create a new plan.\n',
    ]);
  });

  it('for another endpoint is not pushed', async () => {
    const stage = await withSavedPlan();
    const other = await createStage();
    const { code, stderr } = await stage.run([...SAVED, '--endpoint-url', other.sandbox.url]);
    expect([code, stderr]).toEqual([
      1,
      `error: Nothing was sent: plan.json was created for ${stage.sandbox.url}, but this command would send requests to ${other.sandbox.url}. Check --endpoint-url and AWS_ENDPOINT_URL.\n`,
    ]);
  });

  it('of two files is pushed once', async () => {
    const stage = await createStage(TWO_FILES);
    await stage.run(['plan', '--out', 'plan.json']);
    expect((await stage.run(SAVED)).code).toBe(0);
    expect(await stage.run(SAVED)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('so the plan has been pushed before') as string,
    });
    expect(updates(stage)).toBe(1);
  });

  it.each([
    ['before', {}],
    ['after', { DeletionProtection: 'ACTIVE' }],
  ] as const)('is not pushed if the live pool has changed %s a push', async (_, settings) => {
    const stage = await withSavedPlan();
    stage.sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other' }, ...settings });
    const { code, stderr } = await stage.run(SAVED);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error: Nothing was sent: the live pool has changed since plan\.json was created\. Create a new plan and review it\.\n(?: {2}DeletionProtection: INACTIVE → ACTIVE\n)?(?: {2}UserPoolTags\.team: shop → other\n)(?: {2}DeletionProtection: INACTIVE → ACTIVE\n)?$/,
    );
    expect(stderr.includes('DeletionProtection')).toBe('DeletionProtection' in settings);
    expect(updates(stage)).toBe(0);
  });

  it('is not sent if the live pool changes during the push', async () => {
    const stage = await withSavedPlan();
    stage.sandbox.faults.before(
      'DescribeUserPool',
      () => stage.sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other' } }),
      { skip: 2 },
    );
    const { code, stderr } = await stage.run(SAVED);
    expect(code).toBe(1);
    expect(stderr).toContain('the live pool has changed since plan.json was created');
    expect(updates(stage)).toBe(0);
  });

  it.each([
    [[], 1, 'To push to it, add --confirm-pool with its name: shop'],
    [['--confirm-pool', 'shoq'], 1, '--confirm-pool does not match the name of the pool: shop'],
    [['--confirm-pool', 'shop'], 0, 'snapshot'],
  ])('is pushed to a protected pool only if --confirm-pool has its name: %j', async (args, exitCode, text) => {
    const stage = await withSavedPlan({ protectedPools: ['sh*'] });
    // The plan itself says that the pool is protected, so the push job does not need the project's files.
    rmSync(join(stage.cwd, 'userpool.config.json'));
    const { code, stderr } = await stage.run([...SAVED, ...args]);
    expect(code).toBe(exitCode);
    expect(stderr).toContain(text);
    expect(updates(stage)).toBe(exitCode === 0 ? 1 : 0);
  });

  it.each([
    [
      ['push', 'a.userpool.json', '--plan', 'plan.json'],
      'Specify either a file or --plan, not both. A saved plan contains the file.',
    ],
    [['push'], 'Specify the file to push, or a saved plan with --plan.'],
    [['push', '--plan', 'missing.json'], 'missing.json: No such file or folder.'],
    [
      [...SAVED, '--omitted', 'reset'],
      'The options --omitted and --against cannot be used with --plan. Use them with `userpool plan` when you create the plan.',
    ],
  ])('%j cannot run', async (args, message) => {
    const stage = await withSavedPlan();
    expect(await stage.run(args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});

it('a wrong --confirm-pool stops the push to any pool', async () => {
  const message = 'error: Nothing was sent: --confirm-pool does not match the name of the pool: shop\n';
  const stage = await withSavedPlan();
  const wrong = ['--confirm-pool', 'shoq'];
  expect(await stage.run([...SAVED, ...wrong])).toEqual({ code: 1, stdout: '', stderr: message });
  const onTerminal = { isTerminal: true, stdin: 'y\n' };
  for (const pushes of [false, true]) {
    const pushed = await stage.run(['push', 'shop.userpool.json', '--no-color', ...wrong], onTerminal);
    expect([pushed.code, pushed.stdout, pushed.stderr]).toEqual([1, '', expect.stringContaining(message)]);
    if (!pushes) await stage.run([...SAVED, '--confirm-pool', 'shop']);
  }
  const restored = await stage.run(['restore', 'shop.userpool.json', '--no-color', ...wrong], {
    isTerminal: true,
    stdin: '1\ny\n',
  });
  expect([restored.code, restored.stderr]).toEqual([1, expect.stringContaining(message)]);
  expect(updates(stage)).toBe(1);
});

describe('userpool.config.json', () => {
  it('that was added after the plan protects the pool', async () => {
    const stage = await withSavedPlan();
    writeFileSync(join(stage.cwd, 'userpool.config.json'), JSON.stringify({ protectedPools: ['shop'] }));
    const { code, stderr } = await stage.run(SAVED);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing was sent: the pool is protected.')]);
  });

  it.each([
    [['plan'], 1],
    [SAVED, 2],
  ])('with an error stops %j', async (args, exitCode) => {
    const stage = await withSavedPlan();
    writeFileSync(join(stage.cwd, 'userpool.config.json'), '{ "protectedPool": ["shop"] }');
    const { code, stdout, stderr } = await stage.run(args);
    expect([code, stdout + stderr]).toEqual([
      exitCode,
      expect.stringContaining('userpool.config.json has an error, so it is unknown which pools are protected: '),
    ]);
    expect(updates(stage)).toBe(0);
  });

  it('makes a plan say that the pool is protected', async () => {
    const stage = await withSavedPlan({ protectedPools: ['shop'] });
    const { stdout, stderr } = await stage.run(['plan', '--out', 'plan.json']);
    expect(stdout).toContain('This pool is protected. A push of the plan requires --confirm-pool shop.');
    expect(stderr).toContain('run `userpool push --plan plan.json --confirm-pool shop`.');
  });
});

describe('a push that fails', () => {
  it.each([
    ['a rejection', { kind: 'error', type: 'InvalidParameterException', message: 'No.', status: 400 }, 1, 'No.'],
    ['a lost response to an applied request', { kind: 'reset', when: 'after' }, 0, 'snapshot'],
    ['a lost request', { kind: 'reset', when: 'before' }, 3, 'might still be carried out'],
    ['throttling that does not end', { kind: 'error', type: 'TooManyRequestsException', status: 400 }, 1, ''],
    ['missing permission', { kind: 'error', type: 'AccessDeniedException', status: 400 }, 2, ''],
  ] as const)('%s', async (_, fault, exitCode, text) => {
    const stage = await withSavedPlan();
    stage.sandbox.faults.next(UPDATE, fault, { times: 10 });
    const { code, stdout, stderr } = await stage.run(SAVED);
    expect([code, stderr]).toEqual([exitCode, expect.stringContaining(text)]);
    expect(stdout === '').toBe(exitCode !== 0);
  });
});

it('a rejection shows no external ID', async () => {
  const id = 'external-id-after';
  const stage = await createStage((text) => ({ 'shop.userpool.json': text.replace('external-id-before', id) }), {
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'external-id-before' },
  });
  await stage.run(['plan', '--out', 'plan.json']);
  const message = `Value '${id}' at 'smsConfiguration.externalId' is wrong.`;
  stage.sandbox.faults.next(UPDATE, { kind: 'error', type: 'InvalidParameterException', message, status: 400 });
  const { code, stderr } = await stage.run(SAVED);
  expect([code, stderr]).toEqual([1, expect.stringContaining("Value '•••' at")]);
  expect(stderr).not.toContain(id);
});

it('a request without a response has an unknown outcome, and is not sent again', async () => {
  const stage = await withSavedPlan();
  const gate = new Gate();
  stage.sandbox.faults.next(UPDATE, { kind: 'hold', gate });
  const args = ['--endpoint-url', stage.sandbox.url, '--request-timeout', '0.4'];
  const { code, stdout, stderr } = await stage.run([...SAVED, ...args]);
  gate.release();
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/^error: .*\n {2}shop still had its old settings.*\n {2}Compare before you push again\.\n/);
  expect(stderr).toContain('To compare the file with the live pool, run `userpool drift shop.userpool.json`.');
});

it('a setting that Cognito does not apply as sent is reported', async () => {
  const stage = await withSavedPlan();
  stage.sandbox.faults.before(UPDATE, () =>
    stage.sandbox.faults.before('DescribeUserPool', () =>
      stage.sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE' }),
    ),
  );
  const { code, stderr } = await stage.run(SAVED);
  expect([code, stderr]).toEqual([
    3,
    expect.stringContaining("warning: Pushed to shop, but these settings weren't applied as sent: DeletionProtection."),
  ]);
});

it('a push that stops halfway says what was changed', async () => {
  const stage = await createStage(TWO_FILES);
  await stage.run(['plan', '--out', 'plan.json']);
  stage.sandbox.faults.next(UPDATE, { kind: 'error', type: 'InvalidParameterException', message: 'No.', status: 400 });
  const { code, stderr } = await stage.run(SAVED);
  expect(code).toBe(3);
  expect(stderr).toContain('error: The MFA settings of shop were changed, but not the pool itself.');
  expect(stderr).toContain('A restore shows what it would revert');
  expect(stderr).toContain('To undo the changes, run `userpool restore shop.userpoolmfa.json`.');
});

it('a push on a terminal that stops halfway names the file whose settings were changed', async () => {
  const stage = await createStage(TWO_FILES);
  stage.sandbox.faults.next(UPDATE, { kind: 'error', type: 'InvalidParameterException', message: 'No.', status: 400 });
  const { code, stderr } = await stage.run(['push', 'shop.userpool.json'], { isTerminal: true, stdin: 'y\ny\n' });
  expect([code, stderr]).toEqual([3, expect.stringContaining('`userpool restore shop.userpoolmfa.json`')]);
  const restored = await stage.run(['restore', 'shop.userpoolmfa.json'], { isTerminal: true, stdin: '1\ny\n' });
  expect(restored.code).toBe(0);
});

describe('Ctrl+C', () => {
  async function interruptedPush(operation: string): Promise<Result & Pick<CliStage, 'sandbox'>> {
    const stage = await withSavedPlan();
    const controller = new AbortController();
    stage.sandbox.faults.before(operation, () => controller.abort(new Interruption('SIGINT')));
    const gate = new Gate();
    stage.sandbox.faults.next(operation, { kind: 'hold', gate });
    const result = await stage.run(SAVED, { signal: controller.signal });
    gate.release();
    return { ...result, sandbox: stage.sandbox };
  }

  it('before the request sends nothing', async () => {
    const { code, sandbox } = await interruptedPush('DescribeUserPool');
    expect([code, sandbox.wire.operations.includes(UPDATE)]).toEqual([130, false]);
  });

  it('during the request reports what is known about the outcome', async () => {
    const { code, stderr } = await interruptedPush(UPDATE);
    expect(code).toBe(130);
    expect(stderr).toContain('might still be carried out');
    expect(stderr).toContain('The previous configuration was saved as a snapshot in ');
  });

  it('at a prompt sends nothing', async () => {
    const stage = await createStage(PROTECTED);
    const controller = new AbortController();
    const stdin = new Readable({ read: () => controller.abort(new Interruption('SIGINT')) });
    const { code, stdout } = await stage.run(['push', 'shop.userpool.json'], {
      isTerminal: true,
      stdin,
      signal: controller.signal,
    });
    expect([code, stdout]).toEqual([130, 'Canceled. Nothing was sent.\n']);
  });
});

describe('a push of a file', () => {
  const onTerminal = (stdin: string) => ({ isTerminal: true, stdin });

  it('shows the plan and asks for confirmation', async () => {
    const stage = await createStage(PROTECTED);
    const { code, stdout, stderr } = await stage.run(['push', 'shop.userpool.json'], onTerminal('y\n'));
    expect([code, stdout]).toEqual([0, 'Pushed 1 change to shop.\n  Result verified.\n']);
    expect(stderr).toContain('1. DeletionProtection\n   Before: INACTIVE\n   After: ACTIVE\n');
    expect(stderr).toContain(`Push 1 change to shop (${POOL})? (y/N)`);
  });

  it.each(['n\n', '\n', '', 'yup\n'])('sends nothing after the answer %j', async (answer) => {
    const stage = await createStage(PROTECTED);
    const { code, stdout } = await stage.run(['push', 'shop.userpool.json'], onTerminal(answer));
    expect([code, stdout]).toEqual([1, 'Canceled. Nothing was sent.\n']);
    expect(updates(stage)).toBe(0);
  });

  it.each([
    ['y\nshop\n', 0],
    ['y\nshoq\n', 1],
  ])('asks for the name of a protected pool: %j', async (answers, exitCode) => {
    const stage = await createStage(PROTECTED);
    writeFileSync(join(stage.cwd, 'userpool.config.json'), JSON.stringify({ protectedPools: [POOL] }));
    const { code, stderr } = await stage.run(['push', 'shop.userpool.json'], onTerminal(answers));
    expect(code).toBe(exitCode);
    expect(stderr).toContain('The pool is protected. Type shop to confirm:');
  });

  it.each([
    ['no terminal', {}],
    ['CI', { ...onTerminal('y\n'), env: { CI: 'true' } }],
  ])('requires a terminal: %s', async (_, input) => {
    const stage = await createStage(PROTECTED);
    const { code, stderr } = await stage.run(['push', 'shop.userpool.json', '--no-color'], input);
    expect([code, stderr]).toEqual([
      2,
      'error: Nothing was sent: without a terminal, only a saved plan can be pushed. Run `userpool plan shop.userpool.json --out plan.json`, review the plan, then run `userpool push --plan plan.json`.\n',
    ]);
    expect(stage.operations()).toEqual([]);
  });

  it('includes the other file of the pool if the user agrees', async () => {
    const stage = await createStage(TWO_FILES);
    const { code, stderr } = await stage.run(['push', 'shop.userpool.json'], onTerminal('y\ny\n'));
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('shop.userpoolmfa.json has changes for this pool, too.'),
    ]);
    expect(stage.operations()).toContain('SetUserPoolMfaConfig');
  });
});
