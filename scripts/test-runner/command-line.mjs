import { parseArgs } from 'node:util';
import { PlainError } from './report.mjs';

/**
 * Reads what a script was called with, before it does anything. With `--help` (`-h`) it prints the usage and ends the process.
 *
 * @template {import('node:util').ParseArgsConfig} T
 * @param {string} usage in a line: "npm test [-- --only check|unit]"
 * @param {T} config as `parseArgs` takes it
 * @returns {ReturnType<typeof parseArgs<T>>}
 * @throws {PlainError} where it asks for what there is not
 */
export function readCommandLine(usage, config) {
  const args = config.args ?? process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
    // What Node says after that is how a file with such a name would be given.
    const [what] = error.message.split(/\.\s|\.?\n|\.$/);
    throw new PlainError(`${what}.\nUsage: ${usage}`);
  }
}
