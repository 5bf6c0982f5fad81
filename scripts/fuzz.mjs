// npm run fuzz: sets up what is missing, then fuzzes the language server for ten minutes.
//   node scripts/fuzz.mjs [--minutes N] [--seed N] [--only NAME] [--path PATH]
// Must run with Node 20 and nothing installed: import only Node's own modules, here and in test-runner/.

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
  // Our packages declare no module type; without this flag, Node warns about each.
  const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
  const main = join(projectRoot, 'test', 'fuzz', 'main.ts');
  return step('Fuzzing the language server', () =>
    run(nodeForTests(), [...flags, main, ...process.argv.slice(2)], { env: withInstalledPrograms() }),
  );
});
