import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildFolder } from '../paths.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Returns the path of a suite's result file, after deleting the file of an earlier run.
 *
 * @param {string} suite
 */
export function prepareResultFile(suite) {
  const file = join(buildFolder, 'results', `${suite}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * Returns a suite's count from its exit code and result file. If the result file is missing or invalid, or no tests
 * ran, the suite counts as one failure. A failure outside the tests also counts as one.
 *
 * @param {number} exitCode
 * @param {string} resultFile
 * @param {(result: any) => Count} [read] extracts the count from the file's content; by default, the content is the
 * count
 * @returns {Count}
 */
export function countOf(exitCode, resultFile, read = ({ passed, failed }) => ({ passed, failed })) {
  const count = readCount(resultFile, read);
  if (!count) return { passed: 0, failed: 1 };
  const isRed = exitCode !== 0 || count.passed + count.failed === 0;
  return { passed: count.passed, failed: isRed ? Math.max(count.failed, 1) : count.failed };
}

/**
 * Returns the count in vitest's JSON report. If a test file failed although none of its tests did, it counts as one
 * failure: it could not be loaded, or a hook failed.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status:
 * string }[] }[] }} report
 * @returns {Count}
 */
export function countOfVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sumCounts(counts) {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** @param {Count} count */
export function formatCount({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * @param {string} file
 * @param {(result: any) => Count} read
 * @returns {Count | undefined}
 */
function readCount(file, read) {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')));
    return isCount(count.passed) && isCount(count.failed) ? count : undefined;
  } catch {
    return undefined;
  }
}

/** @param {unknown} value */
function isCount(value) {
  return Number.isInteger(value) && Number(value) >= 0;
}
