import { computeRatio, formatDurationAndP95, formatRatio, formatSize } from '../lib/format.mjs';
import { checkTarget } from '../lib/report.mjs';

/** The name of the measurement of one file right after installation. */
export const FIRST_START = '1 file, empty code cache';

/**
 * Creates the report about `userpool check`.
 *
 * @param {object} measured
 * @param {import('../lib/samples.mjs').Samples} measured.samples
 * @param {number} measured.bytes the size of a file
 * @param {readonly string[]} measured.names
 * @returns {import('../lib/report.mjs').Report}
 */
export function checkReport({ samples, bytes, names }) {
  const ratio = (/** @type {string} */ name, /** @type {string} */ base) =>
    computeRatio(samples.median(name), samples.median(base));
  return {
    sections: [
      {
        heading: `userpool check, with files of ${formatSize(bytes)}: median (p95)`,
        head: ['', 'time', 'ratio to node -e 0'],
        rows: [
          ...names.map((name) => [
            name,
            formatDurationAndP95(samples.summary(name)),
            formatRatio(ratio(name, 'floor')),
          ]),
          ['node -e 0', formatDurationAndP95(samples.summary('floor')), ''],
        ],
      },
    ],
    verdicts: [
      checkTarget('1 file, ratio to node -e 0,', 2, ratio('1 file', 'floor'), formatRatio),
      checkTarget('1,000 files, ratio to node -e 0,', 50, ratio('1,000 files', 'floor'), formatRatio),
      checkTarget('10,000 files, ratio to 1,000 files,', 10, ratio('10,000 files', '1,000 files'), formatRatio),
    ],
  };
}
