import type { run } from 'node:test';
import type { TestResult } from '../code-host/result.ts';

/**
 * Counts the tests of a run of node:test, with each file in its own process, once the run is over.
 *
 * Node reports a file that ends early, or that has no test, as one passed test. So a file counts by the summary that it
 * sends at its end, and as one failed test where there is no summary, no test in it, or a failure outside its tests.
 *
 * @param files the files that were to run
 */
export function resultOf(files: readonly string[], events: ReturnType<typeof run>): Promise<TestResult> {
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
      const result = { passed: 0, failed: 0, pending: 0 };
      for (const file of files) {
        const counted = byFile.get(file) ?? { passed: 0, failed: 1, pending: 0 };
        if (!byFile.has(file)) console.error(`${file} ended before its tests did, or has none: it counts as failed.`);
        result.passed += counted.passed;
        result.failed += failedFiles.has(file) ? Math.max(counted.failed, 1) : counted.failed;
        result.pending += counted.pending;
      }
      resolve(result);
    });
  });
}
