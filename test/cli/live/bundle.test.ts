import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Gate } from '#sandbox';
import { projectRoot } from '../../../scripts/paths.mjs';
import { readFolder, type Result } from '../run-cli.ts';
import { runProgram, type ProgramInput } from './run-program.ts';
import { createStage, DESCRIBE, PROTECTED, type CliStage } from './stage.ts';

/** Runs the bundle in the folder of a stage. */
const runBundle = (stage: CliStage, args: readonly string[], input?: ProgramInput): Promise<Result> =>
  runProgram(join(projectRoot, 'dist', 'cli.js'), stage, args, input);

it('the bundle plans a file and pushes the saved plan once', async () => {
  const stage = await createStage(PROTECTED);
  expect(await runBundle(stage, ['plan', '--out', 'plan.json', '--exit-code'])).toMatchObject({
    code: 2,
    stderr: 'Saved the plan in plan.json. To push it, run `userpool push --plan plan.json`.\n',
  });
  expect(await runBundle(stage, ['push', '--plan', 'plan.json'])).toMatchObject({
    code: 0,
    stdout: 'Pushed 1 change to shop.\n  Result verified.\n',
  });
  expect(await runBundle(stage, ['push', '--plan', 'plan.json'])).toMatchObject({
    code: 1,
    stderr:
      'error: Nothing was sent: the pool already has the settings in plan.json, so the plan has been pushed before.\n',
  });
  expect(await runBundle(stage, ['drift', '--exit-code'])).toMatchObject({ code: 0 });
  expect(await runBundle(stage, ['pull'])).toMatchObject({ code: 0, stdout: 'shop.userpool.json: No changes.\n' });
});

it('messages of the bundle name options of the command line, not settings of the editor', async () => {
  const stage = await createStage(PROTECTED);
  await stage.sandbox.close();
  const { code, stdout } = await runBundle(stage, ['plan']);
  expect(code).toBe(1);
  expect(stdout).toContain('Start the endpoint, or remove it (--endpoint-url, AWS_ENDPOINT_URL,');
});

it.skipIf(process.platform === 'win32')('the bundle stops at Ctrl+C, and leaves all files unchanged', async () => {
  const stage = await createStage(PROTECTED);
  const before = readFolder(stage.cwd);
  let interrupt = (): void => undefined;
  const gate = new Gate();
  stage.sandbox.faults.before(DESCRIBE, () => interrupt());
  stage.sandbox.faults.next(DESCRIBE, { kind: 'hold', gate });
  const result = await runBundle(stage, ['pull', '--overwrite'], {
    onStart: (stop) => (interrupt = () => stop('SIGINT')),
  });
  gate.release();
  expect(result).toEqual({
    code: 130,
    stdout: '',
    stderr: 'Interrupted. 0 files were written completely; the others are unchanged.\n',
  });
  expect(readFolder(stage.cwd)).toEqual(before);
});
