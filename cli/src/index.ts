/**
 * The CLI: `run` executes a command line on a {@link Host} that the caller provides. All strings are in English. The
 * caller can translate those in core/ and live/ with `l10n.config` from `@vscode/l10n`.
 */
export { CommandError, type CommandModule, type Context, type ExitCodes } from './command.ts';
export { commands } from './commands/index.ts';
export { Interruption, type Host, type OutputStream, type Parts } from './host.ts';
export { run } from './run.ts';
