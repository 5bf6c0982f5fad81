// The CLI as a process: dist/userpool.js, which dist/cli.js loads.

import { dirname } from 'node:path';
import { version } from '../../package.json';
import { Interruption, type Host } from './host.ts';
import { standardStream } from './output/standard-stream.ts';
import { run } from './run.ts';

const controller = new AbortController();
const interrupt = (name: 'SIGINT' | 'SIGTERM'): void => controller.abort(new Interruption(name));
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, interrupt);

const host: Host = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  stdout: standardStream(1),
  stderr: standardStream(2),
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
  // After `lsp`, the language server still runs, and a signal must be able to end it.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, interrupt);
});
