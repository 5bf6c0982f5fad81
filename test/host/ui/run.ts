// Runs the UI tests one file after another. Each file has its own VS Code instance and browser. On a busy machine, VS
// Code sometimes loses a click or a keystroke, so a file that fails is run a second time. The second run counts.
//   node run.ts --vsix FILE --result FILE [part of a test file's name …]

import { readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { buildFolder, installExtension, makeTemporaryFolder, outliveSignals, removeFolder } from '../vscode/index.ts';
import type { TestResult } from '../code-host/result.ts';
import { resultsOf, sumOf } from './result-of.ts';
import { extensionsVariable } from './session.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    vsix: { type: 'string', default: join(buildFolder, 'cognito-userpool.vsix') },
    result: { type: 'string', default: join(buildFolder, 'results', 'ui.json') },
  },
});
/** If more files fail, the cause is not chance, so they are not run again. */
const MAX_RUN_AGAIN = 3;

const resultFile = resolve(values.result);
await mkdir(dirname(resultFile), { recursive: true });
await rm(resultFile, { force: true });

const interruption = outliveSignals();
const temporary = await makeTemporaryFolder();
try {
  const extensionsFolder = join(temporary, 'extensions');
  await installExtension(resolve(values.vsix), { dataFolder: join(temporary, 'data'), extensionsFolder });
  process.env[extensionsVariable] = extensionsFolder;
  const result = await runTwice(testFiles(positionals));
  await writeFile(resultFile, JSON.stringify(result));
  if (result.failed > 0 || result.passed === 0) process.exitCode = 1;
} finally {
  await removeFolder(temporary);
}

function testFiles(parts: readonly string[]): string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)))
    .sort()
    .map((name) => join(import.meta.dirname, name));
}

async function runTwice(files: string[]): Promise<TestResult> {
  const first = await runFiles(files);
  const failed = files.filter((file) => first.get(file)?.failed !== 0);
  const isAgain = failed.length > 0 && failed.length <= MAX_RUN_AGAIN && !interruption.aborted;
  if (isAgain) console.error(`Failed, so they are run again: ${failed.map((file) => basename(file)).join(', ')}`);
  const second = isAgain ? await runFiles(failed) : new Map<string, TestResult>();
  return sumOf(new Map([...first, ...second]).values());
}

async function runFiles(files: string[]): Promise<ReadonlyMap<string, TestResult>> {
  const events = run({
    files,
    concurrency: false,
    signal: interruption,
    timeout: 300_000,
    // The root package declares no module type. Node would print a warning for every file that a test imports from
    // there.
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
  const results = resultsOf(files, events);
  events.compose(spec).pipe(process.stdout);
  return results;
}
