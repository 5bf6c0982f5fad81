// Every exit code that the help of a command lists, from the installed npm package in its own process.

import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '#cli';
import type { Fault } from '#sandbox';
import { REGION } from '../../live/aws/harness.ts';
import { installCommandLine } from '../installed.ts';
import { createTemporaryFolder, type Result } from '../run-cli.ts';
import { runProgram, type ProgramInput } from './run-program.ts';
import { createStage, DESCRIBE, POOL, PROTECTED, UPDATE, type CliStage, type Files } from './stage.ts';

const staged = createTemporaryFolder();
const installed = createTemporaryFolder();
let script: string;
beforeAll(async () => {
  ({ script } = await installCommandLine(staged, installed));
}, 60_000);

type Run = (args: readonly string[], input?: ProgramInput) => Promise<Result>;
type Before = (stage: CliStage, run: Run) => unknown;

/** One way to make a command exit with a particular code. */
interface Row {
  readonly code: number;
  readonly args: readonly string[];
  readonly files?: Files;
  /** Runs before the command. */
  readonly before?: Before;
  readonly input?: ProgramInput;
}

const FILE = 'shop.userpool.json';
const SAVED = ['--plan', 'plan.json'];
const NEW: Files = () => ({ 'new.userpool.json': '{ "PoolName": "new" }' });
const CREATE = ['new.userpool.json', '--region', REGION];
const ADD = [POOL, 'berth:String'];
const rejection: Fault = { kind: 'error', type: 'InvalidParameterException', message: 'No.', status: 400 };
const denied: Fault = { kind: 'error', type: 'AccessDeniedException', status: 400 };
const lost: Fault = { kind: 'reset', when: 'after' };
const yes: ProgramInput = { typed: 'y\n' };

const failNext =
  (operation: string, fault: Fault): Before =>
  ({ sandbox }) =>
    sandbox.faults.next(operation, fault);
const savePlan: Before = (_, run) => run(['plan', '--out', 'plan.json']);
const push: Before = async (_, run) => {
  await run(['plan', '--out', 'plan.json']);
  await run(['push', ...SAVED]);
};
const outdatePlan: Before = async ({ sandbox }, run) => {
  await run(['plan', '--out', 'plan.json']);
  sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other' } });
};
/** Makes the response to the next call to an operation fail, as well as the attempt to read the pool afterwards. */
const loseTrack =
  (operation: string): Before =>
  ({ sandbox }) => {
    sandbox.faults.next(operation, lost);
    sandbox.faults.before(operation, () => sandbox.faults.next(DESCRIBE, denied));
  };
const noPort: ProgramInput = { env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' } };
const restore: ProgramInput = { typed: '1\ny\n' };

/** Returns messages to a language server. */
const messages = (...methods: readonly string[]): ProgramInput => {
  const texts = methods.map((method) =>
    JSON.stringify({
      jsonrpc: '2.0',
      method,
      ...(method === 'exit' ? {} : { id: method, params: { capabilities: {} } }),
    }),
  );
  return { stdin: texts.map((text) => `Content-Length: ${text.length}\r\n\r\n${text}`).join('') };
};

const table: Readonly<Record<string, readonly Row[]>> = {
  check: [
    { code: 0, args: [FILE] },
    { code: 1, args: [FILE, '--fail-on', 'hint'] },
    { code: 2, args: ['missing.userpool.json'] },
    { code: 2, args: ['--fx'] },
  ],
  plan: [
    { code: 0, args: [], files: PROTECTED },
    { code: 0, args: ['--exit-code'] },
    { code: 1, args: [], input: noPort },
    { code: 1, args: ['missing.userpool.json', '--exit-code'] },
    { code: 2, args: ['--exit-code'], files: PROTECTED },
  ],
  push: [
    { code: 0, args: SAVED, files: PROTECTED, before: savePlan },
    { code: 0, args: [FILE], files: PROTECTED, input: yes },
    { code: 1, args: [FILE], files: PROTECTED, input: { typed: 'n\n' } },
    { code: 1, args: SAVED, files: PROTECTED, before: outdatePlan },
    { code: 1, args: [FILE], files: PROTECTED, before: failNext(UPDATE, rejection), input: yes },
    { code: 2, args: [FILE], files: PROTECTED },
    { code: 2, args: [FILE], files: PROTECTED, input: { ...yes, ...noPort } },
    { code: 3, args: [FILE], files: PROTECTED, before: loseTrack(UPDATE), input: yes },
  ],
  pull: [
    { code: 0, args: [] },
    { code: 2, args: [], files: PROTECTED },
    { code: 2, args: [], input: noPort },
  ],
  drift: [
    { code: 0, args: ['--exit-code'] },
    { code: 1, args: ['--exit-code'], input: noPort },
    { code: 2, args: ['--exit-code'], files: PROTECTED },
  ],
  create: [
    { code: 0, args: CREATE, files: NEW, input: yes },
    { code: 1, args: CREATE, files: NEW, input: { typed: 'n\n' } },
    { code: 1, args: CREATE, files: NEW, before: failNext('CreateUserPool', rejection), input: yes },
    { code: 2, args: CREATE, files: NEW },
    { code: 3, args: CREATE, files: NEW, before: failNext('CreateUserPool', lost), input: yes },
  ],
  clone: [
    { code: 0, args: [POOL] },
    { code: 2, args: [POOL, '--out', FILE] },
  ],
  'add-attributes': [
    { code: 0, args: ADD, input: yes },
    { code: 1, args: ADD, input: { typed: 'n\n' } },
    { code: 2, args: ADD },
    { code: 3, args: ADD, before: loseTrack('AddCustomAttributes'), input: yes },
  ],
  snapshots: [
    { code: 0, args: [FILE], files: PROTECTED, before: push },
    { code: 2, args: [FILE] },
  ],
  restore: [
    { code: 0, args: [FILE], files: PROTECTED, before: push, input: restore },
    { code: 1, args: [FILE], files: PROTECTED, before: push, input: { typed: '1\nn\n' } },
    { code: 2, args: [FILE], input: restore },
    {
      code: 3,
      args: [FILE],
      files: PROTECTED,
      before: async (stage, run) => (await push(stage, run), loseTrack(UPDATE)(stage, run)),
      input: restore,
    },
  ],
  convert: [
    { code: 0, args: ['template.json'], files: () => ({ 'template.json': TEMPLATE }) },
    { code: 1, args: ['template.json'], files: () => ({ 'template.json': '{}' }) },
    { code: 2, args: ['missing.json'] },
  ],
  explain: [
    { code: 0, args: ['enum-value'] },
    { code: 2, args: ['enum-valu'] },
  ],
  sandbox: [
    { code: 2, args: ['--seed', 'missing.json'] },
    { code: 130, args: [], input: { stopOnOutput: 'SIGINT' } },
    { code: 143, args: [], input: { stopOnOutput: 'SIGTERM' } },
  ],
  lsp: [
    { code: 0, args: ['--stdio'], input: messages('initialize', 'shutdown', 'exit') },
    { code: 1, args: ['--stdio'], input: messages('initialize', 'exit') },
    { code: 2, args: [] },
  ],
};

const TEMPLATE = JSON.stringify({
  Resources: { Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'x' } } },
});

it('each exit code in the help of a command is tested', () => {
  const tested = Object.entries(table).map(([name, rows]) => [name, [...new Set(rows.map(({ code }) => code))]]);
  const listed = commands.map(({ name, exitCodes }) => [name, Object.keys(exitCodes).map(Number)]);
  expect(Object.fromEntries(tested)).toEqual(Object.fromEntries(listed));
});

describe.each(Object.entries(table))('%s', (command, rows) => {
  const titled = rows.map((row) => ({ ...row, title: row.args.join(' ') }));
  it.skipIf(process.platform !== 'linux').each(titled)(
    `exits with $code: ${command} $title`,
    async ({ code, args, files, before, input }) => {
      const stage = await createStage(files);
      const run: Run = (line, given) => runProgram(script, stage, line, given);
      await before?.(stage, run);
      const result = await run([command, ...args], input);
      expect(result, result.stdout + result.stderr).toMatchObject({ code });
    },
  );
});
