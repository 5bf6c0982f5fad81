#!/usr/bin/env node
// Replaces the desktop `code` executable on machines without a desktop. Runs in-host tests in a VS Code instance that
// is served to a headless browser. Accepts the arguments of @vscode/test-electron. Exit code 0 means success.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCodeArguments } from './code-host/arguments.ts';
import { runInHostTests } from './code-host/run.ts';
import { vscodeFolder } from './vscode/index.ts';

const options = parseCodeArguments(process.argv.slice(2));
if (options.version) {
  const { version } = JSON.parse(await readFile(join(vscodeFolder, 'package.json'), 'utf8')) as { version: string };
  console.log(version);
} else {
  process.exitCode = await runInHostTests(options);
}
