#!/usr/bin/env node
// The entry point of dist/cli.js.

import { dirname } from 'node:path';
import { version } from '../../package.json';
import { Interruption, type Host } from './host.ts';
import { run } from './run.ts';

const controller = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => controller.abort(new Interruption(name)));
}
// The reader of our output, such as `head`, may stop reading early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const host: Host = {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: controller.signal,
  packageFolder: dirname(__dirname),
  version,
  parts: {
    aws: () => import('#live/aws'),
    sandbox: () => import('#sandbox'),
    yaml: () => import('#core/yaml'),
    languageServer: () => import('../../server/src/main/index.ts'),
  },
};

void run(process.argv.slice(2), host).then((exitCode) => {
  process.exitCode = exitCode;
});
