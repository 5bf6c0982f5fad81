import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { projectRoot } from '../../scripts/paths.mjs';

const bundle = join(projectRoot, 'dist', 'cli.js');

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle. @param onOutput called with all output so far */
function runBundle(args: readonly string[], onOutput: (stdout: string, kill: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, [bundle, ...args], { cwd: projectRoot });
  const outcome = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
    onOutput(outcome.stdout, () => child.kill('SIGINT'));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text));
  child.stdin.end();
  return new Promise<Outcome>((resolve) => child.once('close', (code) => resolve({ code, ...outcome })));
}

it('the bundle shows its version', async () => {
  expect(await runBundle(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

it('the bundle explains a diagnostic', async () => {
  const { code, stdout } = await runBundle(['explain', 'null-value']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^null-value\n\n\*\*A value is null\.\*\*\n/);
});

it('the bundle reports a usage error', async () => {
  const { code, stdout, stderr } = await runBundle(['explane']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe("error: Unknown command 'explane'. Did you mean explain? Run `userpool --help` for help.\n");
});

it.skipIf(process.platform === 'win32')('the bundle runs the sandbox until Ctrl+C', async () => {
  const outcome = await runBundle(['sandbox'], (stdout, kill) => {
    if (stdout.includes('\n')) kill();
  });
  expect(outcome.stdout).toMatch(/^Sandbox listening on http:\/\/127\.0\.0\.1:\d+\n$/);
  expect(outcome).toMatchObject({ code: 130, stderr: 'Press Ctrl+C to stop it.\n' });
});

it('the bundle starts the language server', async () => {
  const { code, stderr } = await runBundle(['lsp', '--stdio']);
  // The input ends without a shutdown request, which the protocol defines as a failure.
  expect([code, stderr]).toEqual([1, '']);
});
