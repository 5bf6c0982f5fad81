// Runs mocha inside VS Code's extension host. The same code runs in desktop VS Code and in the VS Code build in this
// folder.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { linePrefixVariable } from '../code-host/output.ts';
import { resultVariable } from '../code-host/result.ts';
import type { TestResult } from '../code-host/result.ts';

/**
 * Runs every `*.test.js` file in this folder. VS Code calls this function. The environment variable MOCHA_GREP selects
 * tests by name.
 *
 * @throws Error if a test failed, or if there were no tests
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { default: Mocha } = await import('mocha');
  const prefix = process.env[linePrefixVariable] ?? '';
  // Mocha logs format strings, which would not be expanded on the way from the extension host to the terminal.
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => console.log(prefix + format(...values));
  Mocha.reporters.Base.useColors = !process.env.NO_COLOR;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    ...(process.env.MOCHA_GREP ? { grep: process.env.MOCHA_GREP } : {}),
  });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  files.sort().forEach((name) => mocha.addFile(join(__dirname, name)));
  await mocha.loadFilesAsync();

  const result = await new Promise<TestResult>((resolve) => {
    const runner = mocha.run((failed) =>
      resolve({ passed: runner.stats?.passes ?? 0, failed, pending: runner.stats?.pending ?? 0 }),
    );
  });
  const resultFile = process.env[resultVariable];
  if (resultFile) writeFileSync(resultFile, JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} test(s) failed.`);
  if (result.passed === 0) throw new Error('No test ran.');
}
