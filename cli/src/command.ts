import type { Command } from 'commander';
import type { Host } from './host.ts';
import type { Output } from './output/output.ts';

/** An example in the help of a command. */
export interface Example {
  /** The purpose, as a phrase without a period. */
  readonly purpose: string;
  /** The command line, which begins with `userpool`. */
  readonly line: string;
}

/** The meaning of each exit code of a command, for its help, the documentation and the tests. */
export type ExitCodes = Readonly<Record<number, string>>;

/** The environment of a running command. */
export interface Context extends Host {
  readonly output: Output;
}

/**
 * Runs the action of a command.
 * @param action resolves to the exit code; throws a {@link CommandError} if the command could not run
 */
export type RunAction = (action: (context: Context) => number | Promise<number>) => Promise<void>;

/** A command: its help and documentation, its arguments and its action. */
export interface CommandModule {
  readonly name: string;
  /** One line without a period. */
  readonly summary: string;
  /** Sentences that the help shows below the usage. */
  readonly description: string;
  readonly examples: readonly Example[];
  readonly exitCodes: ExitCodes;
  /** The exit code of usage errors, and of failures that specify no exit code. */
  readonly failureCode: number;
  /** Adds the arguments, the options and the action, which must call `run`. */
  readonly declare: (command: Command, run: RunAction) => void;
}

/** A failure that ends a command. Its message is written to stderr, without a stack trace. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  /** Undefined for the command's `failureCode`. */
  readonly exitCode: number | undefined;

  /** @param message what happened, where, and what to do, in one or two sentences */
  constructor(message: string, exitCode?: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Whether an error is a {@link CommandError}. Does not use `instanceof`, because each bundle has its own copy of the
 * class.
 */
export function isCommandError(error: unknown): error is CommandError {
  return error instanceof Error && error.name === 'CommandError';
}
