import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { afterAll, expect, it } from 'vitest';
import type { TestResult } from '../host/code-host/result.ts';
import { resultsOf, sumOf } from '../host/ui/result-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'userpool-results-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

/** Runs a test file with the given content and returns its counts. */
async function resultOfFile(text: string): Promise<TestResult> {
  const file = join(folder, `${++files}.test.mjs`);
  writeFileSync(file, `import { after, describe, it } from 'node:test';\n${text}`);
  const events = run({ files: [file], concurrency: false });
  const results = resultsOf([file], events);
  events.resume();
  return sumOf((await results).values());
}

const pass = "it('passes', () => {});";

it.each<[string, string, TestResult]>([
  ['tests that pass', `${pass} describe('a group', () => { ${pass} });`, { passed: 2, failed: 0, pending: 0 }],
  ['a test that fails', `${pass} it('fails', () => { throw new Error(); });`, { passed: 1, failed: 1, pending: 0 }],
  ['a test that is skipped', `${pass} it.skip('waits', () => {});`, { passed: 1, failed: 0, pending: 1 }],
  ['an empty file', '', { passed: 0, failed: 1, pending: 0 }],
  ['a file that exits immediately', 'process.exit(0);', { passed: 0, failed: 1, pending: 0 }],
  [
    'a file that exits before its tests are done',
    `${pass} it('ends', () => process.exit(0)); ${pass}`,
    { passed: 0, failed: 1, pending: 0 },
  ],
  ['a file that throws', `${pass} throw new Error();`, { passed: 0, failed: 1, pending: 0 }],
])('%s', async (_what, text, expected) => {
  expect(await resultOfFile(text)).toEqual(expected);
});

it('a failing hook counts as a failure', async () => {
  expect((await resultOfFile(`${pass} after(() => { throw new Error(); });`)).failed).toBe(1);
});

it('a file that never ran counts as one failed test', async () => {
  const events = run({ files: [] });
  const results = resultsOf([join(folder, 'missing.test.mjs')], events);
  events.resume();
  expect(sumOf((await results).values())).toEqual({ passed: 0, failed: 1, pending: 0 });
});
