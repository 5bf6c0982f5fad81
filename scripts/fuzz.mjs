// npm run fuzz: sets up whatever is missing, then looks for trouble in the language server for ten minutes.
//   node scripts/fuzz.mjs [--minutes N] [--seed N] [--only NAME] [--path PATH]
// It may be started under Node 20 with nothing installed: only Node's own modules may be imported, here and in test-runner/.

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
  // The packages inside this one say nothing of what kind of modules they are; Node finds out, and would tell each time.
  const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
  const main = join(projectRoot, 'test', 'fuzz', 'main.ts');
  return step('Looking for trouble in the language server', () =>
    run(nodeForTests(), [...flags, main, ...process.argv.slice(2)], { env: withInstalledPrograms() }),
  );
});
