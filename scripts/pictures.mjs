// npm run pictures: takes README.md's pictures anew, in a real VS Code with the packaged extension.
//   node scripts/pictures.mjs [--look] [part of a name …]    --look: every surface in four themes, into build/pictures

import { join } from 'node:path';
import { ensureChromium } from './test-runner/chromium.mjs';
import { takeLock } from './test-runner/lock.mjs';
import { node24 } from './test-runner/node.mjs';
import { hostFolder, projectRoot } from './paths.mjs';
import { printError } from './test-runner/report.mjs';
import { run, runOrFail, withInstalledPrograms } from './test-runner/run.mjs';
import { installHost, installPackages } from './test-runner/setup.mjs';

try {
  takeLock('npm run pictures');
  await installPackages();
  await installHost();
  const CHROMIUM = await ensureChromium();
  const env = { ...withInstalledPrograms(), CHROMIUM };
  const failure = 'There is no package of the extension to take pictures of';
  await runOrFail(process.execPath, [join(projectRoot, 'scripts', 'package.mjs')], { env, failure });
  // The root package names no module type; Node would say so.
  const quietly = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  const main = join(hostFolder, 'pictures', 'main.ts');
  process.exitCode = await run(node24(), [quietly, main, ...process.argv.slice(2)], { env });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
