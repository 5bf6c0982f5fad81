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
