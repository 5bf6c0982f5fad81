import { parseArgs } from 'node:util';
import { PlainError } from './report.mjs';

/**
 * Parses a script's arguments. With `--help` or `-h`, prints the usage and exits.
 *
 * @template {import('node:util').ParseArgsConfig} T
 * @param {string} usage one line, such as "npm test [-- --only check|unit]"
 * @param {T} config options of `parseArgs`
 * @returns {ReturnType<typeof parseArgs<T>>}
 * @throws {PlainError} if an argument is unknown or invalid
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
    // The rest of Node's message contains advice that does not apply here.
    const [what] = error.message.split(/\.\s|\.?\n|\.$/);
    throw new PlainError(`${what}.\nUsage: ${usage}`);
  }
}
