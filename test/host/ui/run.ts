// Runs the UI tests one file after another. Each file has its own VS Code instance and browser.
//   node run.ts --vsix FILE --result FILE [part of a test file's name …]

import { readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { buildFolder, installExtension, makeTemporaryFolder, outliveSignals, removeFolder } from '../vscode/index.ts';
import type { TestResult } from '../code-host/result.ts';
import { resultOf } from './result-of.ts';
import { extensionsVariable } from './session.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    vsix: { type: 'string', default: join(buildFolder, 'cognito-userpool.vsix') },
    result: { type: 'string', default: join(buildFolder, 'results', 'ui.json') },
  },
});
const resultFile = resolve(values.result);
await mkdir(dirname(resultFile), { recursive: true });
await rm(resultFile, { force: true });

const interruption = outliveSignals();
const temporary = await makeTemporaryFolder();
try {
  const extensionsFolder = join(temporary, 'extensions');
  await installExtension(resolve(values.vsix), { dataFolder: join(temporary, 'data'), extensionsFolder });
  process.env[extensionsVariable] = extensionsFolder;
  const result = await runFiles(testFiles(positionals));
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

async function runFiles(files: string[]): Promise<TestResult> {
  const events = run({
    files,
    concurrency: false,
    signal: interruption,
    timeout: 300_000,
    // The root package declares no module type. Node would print a warning for every file that a test imports from
    // there.
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
  const result = resultOf(files, events);
  events.compose(spec).pipe(process.stdout);
  return result;
}
