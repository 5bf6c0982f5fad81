import { readCommandLine } from './command-line.mjs';
import { PlainError } from './report.mjs';

/** What the fuzzer can be told to play alone: the campaigns of test/fuzz/campaigns.ts, and the memory. */
export const fuzzNames = /** @type {const} */ (['editing', 'largest', 'memory']);

/**
 * What `npm run fuzz` is asked for.
 *
 * @typedef {object} FuzzOptions
 * @property {number} minutes
 * @property {number} seed
 * @property {(typeof fuzzNames)[number] | undefined} only
 * @property {string | undefined} path of the diagnostic that is to be played again
 *
 * @param {string[]} [args]
 * @returns {FuzzOptions}
 * @throws {PlainError} where it is asked for what there is not
 */
export function readFuzzOptions(args = process.argv.slice(2)) {
  const usage = `npm run fuzz [-- --minutes N --seed N --only ${fuzzNames.join('|')} --path PATH of a diagnostic]`;
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
    throw new PlainError('--path takes --only and --seed, as the diagnostic has them.');
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
