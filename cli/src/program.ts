import { Command, Option } from 'commander';
import type { CommandModule, ExitCodes, RunAction } from './command.ts';
import type { Host } from './host.ts';
import type { GlobalOptions } from './output/output.ts';

/** Runs the action of a command with the options that all commands accept. */
export type RunCommand = (options: GlobalOptions, action: Parameters<RunAction>[0]) => Promise<void>;

/** Called with the command when it has a usage error, and after its help was shown. */
export type OnExit = (command: CommandModule) => void;

/** Creates the command-line parser, with the help for all commands. */
export function createProgram(
  modules: readonly CommandModule[],
  { stdout, stderr, version }: Pick<Host, 'stdout' | 'stderr' | 'version'>,
  run: RunCommand,
  onExit: OnExit,
): Command {
  const program = new Command('userpool')
    .description('Checks, compares and deploys Amazon Cognito user pools that are kept as files.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addOption(new Option('-q, --quiet', "don't show progress or notes"))
    .addOption(new Option('--color', 'use colors (default: only on a terminal; see also NO_COLOR and FORCE_COLOR)'))
    .addOption(new Option('--no-color', "don't use colors").default(undefined))
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // The caller shows the message.
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? DEFAULT_WIDTH,
      getErrHelpWidth: () => stderr.columns ?? DEFAULT_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  for (const module of modules) {
    const command = program.command(module.name);
    command
      .summary(module.summary)
      .description(module.description)
      .helpOption('-h, --help', 'show help')
      .addHelpText('after', () => helpAfter(module))
      .exitOverride((error) => {
        onExit(module);
        throw error;
      });
    module.declare(command, (action) => run(program.opts(), action));
  }
  return program.addHelpText(
    'after',
    '\nRun `userpool COMMAND --help` for the options, examples and exit codes of a command.',
  );
}

/** The width of help that is not written to a terminal. */
const DEFAULT_WIDTH = 100;

function helpAfter({ examples, exitCodes }: CommandModule): string {
  const lines = examples.map(({ purpose, line }) => `  ${purpose}:\n    $ ${line}`);
  return `\nExamples:\n${lines.join('\n')}\n\nExit codes:\n${describeExitCodes(exitCodes)}`;
}

function describeExitCodes(exitCodes: ExitCodes): string {
  return Object.entries(exitCodes)
    .map(([code, meaning]) => `  ${code}  ${meaning}`)
    .join('\n');
}
