// npm run demo: installs what is missing, then serves VS Code with the extension and a sandbox until interrupted.
//   node scripts/demo.mjs [--port N]

import { join } from 'node:path';
import { readCommandLine } from './test-runner/command-line.mjs';
import { takeLock } from './test-runner/lock.mjs';
import { node24 } from './test-runner/node.mjs';
import { hostFolder } from './paths.mjs';
import { runScript } from './test-runner/report.mjs';
import { run } from './test-runner/run.mjs';
import { setUpWindow } from './test-runner/setup.mjs';

await runScript(async () => {
  const { values } = readCommandLine('npm run demo [-- --port N]', {
    options: { port: { type: 'string', default: '0' } },
  });
  const unlock = takeLock('npm run demo');
  const env = await setUpWindow();
  unlock();
  console.log();
  return run(node24(), [join(hostFolder, 'demo', 'main.ts'), '--port', values.port], { env });
});
