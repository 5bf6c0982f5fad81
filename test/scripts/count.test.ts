import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countOf, countOfVitest, formatCount, sumCounts } from '../../scripts/test-runner/count.mjs';

const folder = mkdtempSync(join(tmpdir(), 'userpool-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(text: string): string {
  const file = join(folder, 'result.json');
  writeFileSync(file, text);
  return file;
}

describe('a suite', () => {
  it('has the counts in its result file', () => {
    expect(countOf(0, fileWith('{ "passed": 3, "failed": 0 }'))).toEqual({ passed: 3, failed: 0 });
    expect(countOf(1, fileWith('{ "passed": 3, "failed": 2 }'))).toEqual({ passed: 3, failed: 2 });
  });

  it('has at least one failure if its exit code is not zero', () => {
    expect(countOf(1, fileWith('{ "passed": 3, "failed": 0 }'))).toEqual({ passed: 3, failed: 1 });
  });

  it('has failed if it ran no tests', () => {
    expect(countOf(0, fileWith('{ "passed": 0, "failed": 0 }'))).toEqual({ passed: 0, failed: 1 });
  });

  it('has failed if it did not write a result file', () => {
    expect(countOf(0, join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1 });
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{ "passed": 3 }',
    '{ "failed": 0 }',
    '{ "passed": "3", "failed": 0 }',
    '{ "passed": 3, "failed": null }',
    '{ "passed": 3, "failed": -1 }',
    '{ "passed": 3.5, "failed": 0 }',
  ])('has failed if its result file does not contain a count: %s', (text) => {
    expect(countOf(0, fileWith(text))).toEqual({ passed: 0, failed: 1 });
  });

  it('has failed if vitest’s report is invalid', () => {
    expect(countOf(0, fileWith('{ "testResults": [] }'), countOfVitest)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('vitest’s report', () => {
  const passed = { status: 'passed' };
  const failed = { status: 'failed' };

  it('counts tests, not files', () => {
    const testResults = [{ status: 'failed', assertionResults: [passed, failed] }];
    expect(countOfVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({ passed: 1, failed: 1 });
  });

  it('has one failure for each file that could not be loaded', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countOfVitest({ numPassedTests: 0, numFailedTests: 0, testResults })).toEqual({ passed: 0, failed: 1 });
  });

  it('has one failure for each file that failed although its tests passed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [passed, passed] },
      { status: 'passed', assertionResults: [passed] },
    ];
    expect(countOfVitest({ numPassedTests: 3, numFailedTests: 0, testResults })).toEqual({ passed: 3, failed: 1 });
  });
});

it('the sum of all counts is printed as one line', () => {
  const total = sumCounts([
    { passed: 2, failed: 0 },
    { passed: 3, failed: 1 },
  ]);
  expect(formatCount(total)).toBe('5 passed, 1 failed');
});
