import { parseArgs } from 'node:util';
import { PlainError } from './report.mjs';

/**
 * Parses the arguments of a script. With `--help` (`-h`), prints the usage and ends the process.
 *
 * @template {import('node:util').ParseArgsConfig} T
 * @param {string} usage one line: "npm test [-- --only check|unit]"
 * @param {T} config for `parseArgs`
 * @returns {ReturnType<typeof parseArgs<T>>}
 * @throws {PlainError} for unknown or invalid arguments
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
    // The rest of Node's message explains how to pass a file with such a name.
    const [what] = error.message.split(/\.\s|\.?\n|\.$/);
    throw new PlainError(`${what}.\nUsage: ${usage}`);
  }
}
