import { describe, expect, it } from 'vitest';
import { commands, CommandError, Interruption, type CommandModule } from '#cli';
import { usesColour } from '../../cli/src/output/colour.ts';
import { runCli } from './run-cli.ts';

describe('usage errors are one message on stderr', () => {
  it.each([
    [['explan'], "Unknown command 'explan'. Did you mean explain? Run `userpool --help` for help."],
    [['--quite'], "Unknown option '--quite'. Did you mean --quiet? Run `userpool --help` for help."],
    [
      ['sandbox', '--prot', '1'],
      "Unknown option '--prot'. Did you mean --port? Run `userpool sandbox --help` for help.",
    ],
    [['explain'], "Missing required argument 'code'. Run `userpool explain --help` for help."],
    [
      ['lsp', 'x'],
      "Too many arguments for 'lsp'. Expected 0 arguments but got 1: x. Run `userpool lsp --help` for help.",
    ],
    [
      ['sandbox', '--port', '99999'],
      "Option '--port <number>' argument '99999' is invalid. It must be a number from 0 to 65535. Run `userpool sandbox --help` for help.",
    ],
  ])('%j', async (args, message) => {
    expect(await runCli(args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });

  it('have the failure code of the command', async () => {
    expect((await runCli(['--quiet', 'fails', '--nothing'], { modules: [failing()] })).code).toBe(1);
  });
});

describe('help', () => {
  it('is shown on stderr if there is no command', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: userpool /);
  });

  it.each(commands.map(({ name }) => name))('%s has examples and exit codes', async (name) => {
    const { code, stdout, stderr } = await runCli([name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`Examples:\n  .*\n    \\$ userpool ${name}`));
    expect(stdout).toContain('Exit codes:\n');
    expect((await runCli(['help', name])).stdout).toBe(stdout);
  });

  it('shows the version', async () => {
    expect(await runCli(['--version'], { version: '1.2.3' })).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });
});

describe('a command that fails', () => {
  it('reports what happened, with its failure code', async () => {
    const error = new CommandError('This file is missing.');
    expect(await runCli(['fails'], { modules: [failing(error)] })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: This file is missing.\n',
    });
  });

  it('can have another exit code', async () => {
    expect((await runCli(['fails'], { modules: [failing(new CommandError('Sent in part.', 3))] })).code).toBe(3);
  });

  it('ends with the code of the signal that interrupted it', async () => {
    const codes = await Promise.all(
      (['SIGINT', 'SIGTERM'] as const).map((name) => runCli(['fails'], { modules: [failing(new Interruption(name))] })),
    );
    expect(codes.map(({ code, stderr }) => [code, stderr])).toEqual([
      [130, ''],
      [143, ''],
    ]);
  });

  it('reports an internal error with its stack', async () => {
    const { code, stderr } = await runCli(['fails'], { modules: [failing(new TypeError('x is not a function'))] });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error: Unexpected error\. This is a bug in userpool\.\nTypeError: x is not a function\n {4}at /,
    );
  });
});

describe('output', () => {
  const talking: CommandModule = {
    ...failing(),
    declare: (command, start) =>
      command.action(() =>
        start(({ output }) => {
          output.progress('1 of 2');
          output.note('A note.');
          output.result(output.paint('red', 'A result.'));
          return 0;
        }),
      ),
  };

  it('has results on stdout and notes on stderr', async () => {
    expect(await runCli(['fails'], { modules: [talking] })).toEqual({
      code: 0,
      stdout: 'A result.\n',
      stderr: 'A note.\n',
    });
  });

  it.each([
    ['--quiet', 'fails'],
    ['fails', '--quiet'],
    ['fails', '-q'],
  ])('%s %s omits the notes', async (...args) => {
    expect((await runCli(args, { modules: [talking] })).stderr).toBe('');
  });

  it('has colors and progress on a terminal', async () => {
    expect(await runCli(['fails'], { modules: [talking], isTerminal: true })).toEqual({
      code: 0,
      stdout: '\u001b[31mA result.\u001b[39m\n',
      stderr: '\r\u001b[K1 of 2\r\u001b[KA note.\n',
    });
  });

  it('has colors with --color, and none with --no-color', async () => {
    const [coloured, plain] = await Promise.all([
      runCli(['fails', '--color'], { modules: [talking] }),
      runCli(['fails', '--no-color'], { modules: [talking], isTerminal: true }),
    ]);
    expect([coloured.stdout, plain.stdout]).toEqual(['\u001b[31mA result.\u001b[39m\n', 'A result.\n']);
  });

  it.each([
    [{ flag: undefined, env: {}, isTerminal: true }, true],
    [{ flag: undefined, env: {}, isTerminal: false }, false],
    [{ flag: undefined, env: { NO_COLOR: '1' }, isTerminal: true }, false],
    [{ flag: undefined, env: { NO_COLOR: '' }, isTerminal: true }, true],
    [{ flag: undefined, env: { TERM: 'dumb' }, isTerminal: true }, false],
    [{ flag: undefined, env: { FORCE_COLOR: '1' }, isTerminal: false }, true],
    [{ flag: undefined, env: { FORCE_COLOR: '0' }, isTerminal: true }, false],
    [{ flag: undefined, env: { FORCE_COLOR: '1', NO_COLOR: '1' }, isTerminal: false }, true],
    [{ flag: true, env: { NO_COLOR: '1' }, isTerminal: false }, true],
    [{ flag: false, env: { FORCE_COLOR: '1' }, isTerminal: true }, false],
  ])('is colored for %j: %s', (input, expected) => {
    expect(usesColour(input)).toBe(expected);
  });
});

it('all commands have unique names', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});

/** Returns a command that throws an error, or does nothing. */
function failing(error?: Error): CommandModule {
  return {
    name: 'fails',
    summary: 'fail',
    description: 'Fails.',
    examples: [],
    exitCodes: {},
    failureCode: 1,
    declare: (command, start) =>
      command.action(() =>
        start(() => {
          if (error) throw error;
          return 0;
        }),
      ),
  };
}
