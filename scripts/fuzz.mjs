// npm run fuzz: installs what is missing, then fuzzes the language server for ten minutes.
//   node scripts/fuzz.mjs [--minutes N] [--seed N] [--only NAME] [--path PATH]
// This script and test-runner/ must run on Node 20 with nothing installed, so they import only Node's own modules.

import { join } from 'node:path';
import { readFuzzOptions } from './test-runner/fuzz-options.mjs';
import { takeLock } from './test-runner/lock.mjs';
import { nodeForTests } from './test-runner/node.mjs';
import { projectRoot } from './paths.mjs';
import { runScript, step } from './test-runner/report.mjs';
import { handleInterruptions, run, withInstalledPrograms } from './test-runner/run.mjs';
import { build, installPackages } from './test-runner/setup.mjs';

handleInterruptions();
await runScript(async () => {
  readFuzzOptions();
  takeLock('npm run fuzz');
  await installPackages();
  await build();
  // Our packages declare no module type. Without this flag, Node prints a warning about each of them.
  const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
  const main = join(projectRoot, 'test', 'fuzz', 'main.ts');
  return step('Fuzzing the language server', () =>
    run(nodeForTests(), [...flags, main, ...process.argv.slice(2)], { env: withInstalledPrograms() }),
  );
});
