// npm run demo: sets up whatever is missing, then serves a VS Code with the extension and a sandbox until interrupted.
//   node scripts/demo.mjs [--port N]

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './lib/chromium.mjs';
import { node24 } from './lib/node.mjs';
import { hostFolder, projectRoot } from './lib/paths.mjs';
import { printError } from './lib/report.mjs';
import { run, runOrFail, withInstalledPrograms } from './lib/run.mjs';
import { installHost, installPackages } from './lib/setup.mjs';

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  await installPackages();
  await installHost();
  await ensureChromium();
  const env = withInstalledPrograms();
  const failure = 'There is no package of the extension to show';
  await runOrFail(node24(), [join(projectRoot, 'scripts', 'package.mjs')], { env, failure });
  console.log();
  process.exitCode = await run(node24(), [join(hostFolder, 'demo', 'main.ts'), '--port', values.port], { env });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
