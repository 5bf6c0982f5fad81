import { spawn } from 'node:child_process';
import { ACCESS_KEY, SECRET } from '../../live/aws/harness.ts';
import type { Result } from '../run-cli.ts';
import type { CliStage } from './stage.ts';

/** The input to a program, besides its arguments. */
export interface ProgramInput {
  readonly env?: NodeJS.ProcessEnv;
  /** What is typed on the program's terminal. Without it, the program has no terminal. Linux only. */
  readonly typed?: string;
  /** The standard input of a program without a terminal. It stays open. */
  readonly stdin?: string;
  /** Called with the function that sends a signal to the program. */
  readonly onStart?: (stop: (signal: NodeJS.Signals) => void) => void;
  /** The signal that the program gets when it first writes to stdout. */
  readonly stopOnOutput?: NodeJS.Signals;
}

/**
 * Runs the CLI in its own process, in the folder of a stage.
 * @param script the path of cli.js
 * @returns the outcome; on a terminal, stdout also contains stderr
 */
export function runProgram(
  script: string,
  { cwd, state, sandbox }: Pick<CliStage, 'cwd' | 'state' | 'sandbox'>,
  args: readonly string[],
  { env = {}, typed, stdin, onStart = () => undefined, stopOnOutput }: ProgramInput = {},
): Promise<Result> {
  const command = [process.execPath, script, ...args];
  const [program = '', ...rest] =
    typed === undefined ? command : ['script', '--quiet', '--return', '--command', quoted(command), '/dev/null'];
  const child = spawn(program, rest, {
    cwd,
    env: {
      PATH: process.env['PATH'],
      AWS_ACCESS_KEY_ID: ACCESS_KEY,
      AWS_SECRET_ACCESS_KEY: SECRET,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: `${cwd}/none`,
      AWS_SHARED_CREDENTIALS_FILE: `${cwd}/none`,
      AWS_ENDPOINT_URL: sandbox.url,
      XDG_STATE_HOME: state,
      LOCALAPPDATA: state,
      HOME: state,
      ...env,
    },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  if (stdin === undefined) child.stdin.end(typed);
  else child.stdin.write(stdin);
  if (stopOnOutput) child.stdout.once('data', () => child.kill(stopOnOutput));
  onStart((signal) => child.kill(signal));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? -1, ...output })));
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}
