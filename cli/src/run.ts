import { CommanderError } from 'commander';
import { type CommandModule, type Context, isCommandError } from './command.ts';
import { commands } from './commands/index.ts';
import { Interruption, type Host } from './host.ts';
import { isLiveError } from '#live/gateway';
import { createOutput, type GlobalOptions } from './output/output.ts';
import { createProgram } from './program.ts';

/** The exit code of a usage error outside of any command. */
const USAGE_ERROR = 2;

/**
 * Runs a command line. Never rejects.
 * @param args the arguments without the names of the executable and the script
 * @param modules the commands; default: all of them
 * @returns the exit code
 */
export async function run(
  args: readonly string[],
  host: Host,
  modules: readonly CommandModule[] = commands,
): Promise<number> {
  let exitCode = 0;
  const named = modules.find(({ name }) => name === args.find((arg) => !arg.startsWith('-')));
  let current = named;
  let options: GlobalOptions = {};
  const program = createProgram(
    // The other commands only matter for help and for misspelled names, and take time to declare.
    named ? [named] : modules,
    host,
    async (given, action) => {
      options = given;
      exitCode = await action(createContext(host, given));
    },
    (module) => {
      current = module;
    },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, createOutput(host, options), current);
  }
}

/**
 * Adds the output to a host. Copies getters without calling them, because Node creates stdin, which takes time, when it
 * is first read.
 */
function createContext(host: Host, options: GlobalOptions): Context {
  const output = createOutput(host, options);
  return Object.defineProperties({ output }, Object.getOwnPropertyDescriptors(host)) as Context;
}

/** Reports the error that ended a command. @returns the exit code */
function report(
  error: unknown,
  { failure, progress }: ReturnType<typeof createOutput>,
  current: CommandModule | undefined,
): number {
  const failureCode = current?.failureCode ?? USAGE_ERROR;
  progress('');
  if (error instanceof CommanderError) {
    // Help was requested, or shown because there is no command.
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') failure(describeUsageError(error.message, current));
    return failureCode;
  }
  if (error instanceof Interruption) return error.exitCode;
  if (isCommandError(error)) {
    failure(error.message);
    return error.exitCode ?? failureCode;
  }
  // An error from the service or the connection, or missing credentials.
  if (isLiveError(error)) {
    failure(error.message);
    return failureCode;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  failure(`Unexpected error. This is a bug in userpool.\n${details}`);
  return failureCode;
}

/** Rewrites a message of the parser, such as "error: unknown option '--fx'\n(Did you mean --fix?)". */
function describeUsageError(message: string, current: CommandModule | undefined): string {
  const [problem = '', ...hints] = message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .split('\n');
  const sentence = `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`;
  const help = `Run \`userpool ${current ? `${current.name} ` : ''}--help\` for help.`;
  return [sentence, ...hints.map((hint) => hint.replace(/^\((.*)\)$/, '$1')), help].join(' ');
}
