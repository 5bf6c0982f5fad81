// npm run pictures: takes README.md's pictures anew, in a real VS Code with the packaged extension.
//   node scripts/pictures.mjs [--look] [part of a name …]    --look: every surface in four themes, into build/pictures

import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { takeLock } from './lib/lock.mjs';
import { node24 } from './lib/node.mjs';
import { hostFolder, projectRoot } from './lib/paths.mjs';
import { printError } from './lib/report.mjs';
import { run, runOrFail, withInstalledPrograms } from './lib/run.mjs';
import { installHost, installPackages } from './lib/setup.mjs';

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
