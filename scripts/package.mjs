// npm run package: makes build/cognito-userpool.vsix; vsce lists what is in it.
//   node scripts/package.mjs [--built] [--pre-release]    --built takes dist/ as it is

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeLock } from './lib/lock.mjs';
import { projectRoot, vsixFile } from './lib/paths.mjs';
import { PlainError, printError, step } from './lib/report.mjs';
import { runOrFail, withInstalledPrograms } from './lib/run.mjs';
import { build } from './lib/setup.mjs';

/** Everybody downloads it, and an update is a download: more than this is a mistake in .vscodeignore or a bundle. */
const most = 1_000_000;

const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');

try {
  takeLock('npm run package');
  if (!process.argv.includes('--built')) await build();
  await step('Packaging the extension (vsce package)', async () => {
    mkdirSync(dirname(vsixFile), { recursive: true });
    rmSync(vsixFile, { force: true });
    // Everything is bundled, and no repository is named that links could be resolved against.
    const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    if (process.argv.includes('--pre-release')) flags.push('--pre-release');
    await runOrFail(process.execPath, [vsce, 'package', ...flags, '--out', vsixFile], {
      env: withInstalledPrograms(),
      failure: 'The extension could not be packaged',
    });
    const { size } = statSync(vsixFile);
    if (size > most) throw new PlainError(`The package has ${size} bytes, which is more than the ${most} it may have.`);
  });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
