// npm run demo: sets up whatever is missing, then serves a VS Code with the extension and a sandbox until interrupted.
//   node scripts/demo.mjs [--port N]

import { join } from 'node:path';
import { ensureChromium } from './test-runner/chromium.mjs';
import { readCommandLine } from './test-runner/command-line.mjs';
import { takeLock } from './test-runner/lock.mjs';
import { node24 } from './test-runner/node.mjs';
import { hostFolder, projectRoot } from './paths.mjs';
import { Interrupted, printError } from './test-runner/report.mjs';
import { run, runOrFail, withInstalledPrograms } from './test-runner/run.mjs';
import { installHost, installPackages } from './test-runner/setup.mjs';

try {
  const { values } = readCommandLine('npm run demo [-- --port N]', {
    options: { port: { type: 'string', default: '0' } },
  });
  const unlock = takeLock('npm run demo');
  await installPackages();
  await installHost();
  await ensureChromium();
  const env = withInstalledPrograms();
  const failure = 'There is no package of the extension to show';
  await runOrFail(process.execPath, [join(projectRoot, 'scripts', 'package.mjs')], { env, failure });
  unlock();
  console.log();
  process.exitCode = await run(node24(), [join(hostFolder, 'demo', 'main.ts'), '--port', values.port], { env });
} catch (error) {
  if (!(error instanceof Interrupted)) printError(error);
  process.exitCode = error instanceof Interrupted ? 130 : 1;
}
