// npm run pictures: takes the screenshots for README.md in a real VS Code window with the packaged extension.
//   node scripts/pictures.mjs [--look] [part of a name …]    --look: every view in four themes, in build/pictures

import { join } from 'node:path';
import { hostFolder } from './paths.mjs';
import { takeLock } from './test-runner/lock.mjs';
import { node24 } from './test-runner/node.mjs';
import { runScript } from './test-runner/report.mjs';
import { run } from './test-runner/run.mjs';
import { setUpWindow } from './test-runner/setup.mjs';

await runScript(async () => {
  takeLock('npm run pictures');
  const env = await setUpWindow();
  // The root package declares no module type, so Node would print a warning.
  const noWarning = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  return run(node24(), [noWarning, join(hostFolder, 'pictures', 'main.ts'), ...process.argv.slice(2)], { env });
});
