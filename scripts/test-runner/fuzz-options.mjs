import { readCommandLine } from './command-line.mjs';
import { PlainError } from './report.mjs';

/** The values of `--only`: the campaigns in test/fuzz/campaigns.ts, and `memory`. */
export const fuzzNames = /** @type {const} */ (['editing', 'largest', 'memory']);

/**
 * @typedef {object} FuzzOptions
 * @property {number} minutes
 * @property {number} seed
 * @property {(typeof fuzzNames)[number] | undefined} only
 * @property {string | undefined} path the path of the failure to reproduce
 */

/**
 * Parses the options of `npm run fuzz`.
 *
 * @param {string[]} [args]
 * @returns {FuzzOptions}
 * @throws {PlainError} if an option is unknown or invalid
 */
export function readFuzzOptions(args = process.argv.slice(2)) {
  const usage = `npm run fuzz [-- --minutes N --seed N --only ${fuzzNames.join('|')} --path PATH of a failure]`;
  const { values } = readCommandLine(usage, {
    args,
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string' },
      path: { type: 'string' },
    },
  });
  const only = fuzzNames.find((name) => name === values.only);
  if (values.only !== only) throw new PlainError(`--only takes one of ${fuzzNames.join(', ')}, not “${values.only}”.`);
  if (values.path !== undefined && (only === undefined || only === 'memory')) {
    throw new PlainError('--path needs the --only and --seed of the failure.');
  }
  return {
    minutes: numberOf('minutes', values.minutes),
    seed: numberOf('seed', values.seed),
    only,
    path: values.path,
  };
}

/**
 * @param {string} name
 * @param {string} text
 */
function numberOf(name, text) {
  const number = Number(text);
  if (!(Number.isFinite(number) && number > 0)) {
    throw new PlainError(`--${name} takes a number above 0, not “${text}”.`);
  }
  return number;
}
