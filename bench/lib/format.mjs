/** The maximum response time in milliseconds. */
export const ANSWER_TIMEOUT = 20_000;

/** The table cell for a value that was not measured. */
export const NOT_MEASURED = '–';

/**
 * @param {number | undefined} value in milliseconds, or Infinity after a timeout
 * @returns {string} such as "0.66 ms", "105 ms", "1.30 s"
 */
export function formatDuration(value) {
  if (value === undefined) return NOT_MEASURED;
  if (value === Infinity) return `> ${ANSWER_TIMEOUT / 1000} s`;
  return value < 1000 ? `${threeDigits(value)} ms` : `${threeDigits(value / 1000)} s`;
}

/**
 * Formats a median and its 95th percentile.
 *
 * @param {import('./statistics.mjs').Summary | undefined} summary
 */
export function formatDurationAndP95(summary) {
  if (!summary) return NOT_MEASURED;
  return summary.count < 2 || summary.median === Infinity
    ? formatDuration(summary.median)
    : `${formatDuration(summary.median)} (${formatDuration(summary.p95)})`;
}

/**
 * @param {number | undefined} bytes
 * @returns {string} such as "4.6 kB", "79.3 MB"
 */
export function formatSize(bytes) {
  if (bytes === undefined) return NOT_MEASURED;
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_500 ? `${threeDigits(bytes / 1000)} kB` : `${threeDigits(bytes / 1e6)} MB`;
}

/**
 * @param {number | undefined} ours
 * @param {number | undefined} theirs
 * @returns {number | undefined} undefined if one is missing or theirs timed out
 */
export function computeRatio(ours, theirs) {
  if (ours === undefined || theirs === undefined || theirs === 0) return undefined;
  return theirs === Infinity ? undefined : ours / theirs;
}

/** @param {number | undefined} value */
export function formatRatio(value) {
  if (value === undefined) return NOT_MEASURED;
  return value === Infinity ? 'too slow' : threeDigits(value);
}

/** @param {number} value */
function threeDigits(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
