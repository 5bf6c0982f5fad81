// npm run package: makes build/cognito-userpool.vsix (vsce lists what is in it), and beside it the bill of materials
// and the checksum.
//   node scripts/package.mjs [--built] [--pre-release]    --built takes dist/ as it is

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { takeLock } from './test-runner/lock.mjs';
import { nodeForPackaging } from './test-runner/node.mjs';
import { billOfMaterialsFile, checksumFile, metafilesFile, projectRoot, vsixFile } from './paths.mjs';
import { PlainError, runScript, step } from './test-runner/report.mjs';
import { runOrFail, withInstalledPrograms } from './test-runner/run.mjs';
import { build } from './test-runner/setup.mjs';
import { sourceDate } from './release/source-date.mjs';

/** Everybody downloads it, and an update is a download: more than this is a mistake in .vscodeignore or a bundle. */
const most = 1_100_000;

const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');

await runScript(async () => {
  takeLock('npm run package');
  if (!process.argv.includes('--built')) await build();
  const date = sourceDate();
  await step('Packaging the extension (vsce package)', async () => {
    mkdirSync(dirname(vsixFile), { recursive: true });
    for (const file of [vsixFile, billOfMaterialsFile, checksumFile]) rmSync(file, { force: true });
    // Everything is bundled, and no repository is named that links could be resolved against.
    const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    if (process.argv.includes('--pre-release')) flags.push('--pre-release');
    await runOrFail(nodeForPackaging(), [vsce, 'package', ...flags, '--out', vsixFile], {
      // An archive has local times.
      env: { ...withInstalledPrograms(), SOURCE_DATE_EPOCH: String(date), TZ: 'UTC' },
      failure: 'The extension could not be packaged',
    });
    const { size } = statSync(vsixFile);
    if (size > most) throw new PlainError(`The package has ${size} bytes, which is more than the ${most} it may have.`);
  });
  await step('Writing its bill of materials and its checksum', async () => {
    const { billOfMaterials } = await import('./release/bill-of-materials.mjs');
    const { shippedPackages } = await import('./build/shipped-packages.mjs');
    const sha256 = createHash('sha256').update(readFileSync(vsixFile)).digest('hex');
    const bill = billOfMaterials({
      manifest: readJson('package.json'),
      packages: shippedPackages(JSON.parse(readFileSync(metafilesFile, 'utf8'))),
      locked: readJson('package-lock.json').packages,
      sha256,
      date: new Date(date * 1000),
    });
    writeFileSync(billOfMaterialsFile, bill);
    writeFileSync(checksumFile, `${sha256}  ${basename(vsixFile)}\n`);
  });
});

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
}
