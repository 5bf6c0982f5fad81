import type { run } from 'node:test';
import type { TestResult } from '../code-host/result.ts';

/**
 * Counts the tests of a node:test run in which each file has its own process.
 *
 * Node reports a file that exits early or has no tests as one passed test. Therefore, the count comes from the summary
 * that each file sends at its end. A file without a summary or without tests counts as one failed test, as does a
 * failure outside a file's tests.
 *
 * @param files all files of the run
 * @returns the counts of each file
 */
export function resultsOf(
  files: readonly string[],
  events: ReturnType<typeof run>,
): Promise<ReadonlyMap<string, TestResult>> {
  return new Promise((resolve, reject) => {
    const byFile = new Map<string, TestResult>();
    const failedFiles = new Set<string>();
    events.on('test:fail', ({ file }) => failedFiles.add(file ?? ''));
    events.on('test:summary', ({ file, counts, success }) => {
      if (file === undefined) return;
      const pending = counts.skipped + counts.todo;
      const failed = counts.tests - counts.passed - pending;
      const isRed = !success || counts.tests === 0;
      byFile.set(file, { passed: counts.passed, failed: isRed ? Math.max(failed, 1) : failed, pending });
    });
    events.on('error', reject);
    events.on('end', () => {
      const results = files.map((file) => {
        const counted = byFile.get(file) ?? { passed: 0, failed: 1, pending: 0 };
        if (!byFile.has(file)) console.error(`${file} ended before its tests did, or has none: it counts as failed.`);
        const failed = failedFiles.has(file) ? Math.max(counted.failed, 1) : counted.failed;
        return [file, { ...counted, failed }] as const;
      });
      resolve(new Map(results));
    });
  });
}

/** Adds up the counts of files. */
export function sumOf(results: Iterable<TestResult>): TestResult {
  const sum = { passed: 0, failed: 0, pending: 0 };
  for (const { passed, failed, pending } of results) {
    sum.passed += passed;
    sum.failed += failed;
    sum.pending += pending;
  }
  return sum;
}
