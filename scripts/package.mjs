// npm run package: makes build/cognito-userpool.vsix; vsce lists what is in it.
//   node scripts/package.mjs [--built]    --built takes dist/ as it is

import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node24 } from './lib/node.mjs';
import { projectRoot, vsixFile } from './lib/paths.mjs';
import { printError, step } from './lib/report.mjs';
import { runOrFail, withInstalledPrograms } from './lib/run.mjs';
import { build } from './lib/setup.mjs';

const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');

try {
  if (!process.argv.includes('--built')) await build();
  await step('Packaging the extension (vsce package)', async () => {
    mkdirSync(dirname(vsixFile), { recursive: true });
    rmSync(vsixFile, { force: true });
    // Everything is bundled, and no repository is named that links could be resolved against.
    const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    await runOrFail(node24(), [vsce, 'package', ...flags, '--out', vsixFile], {
      env: withInstalledPrograms(),
      failure: 'The extension could not be packaged',
    });
  });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
