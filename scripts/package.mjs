// npm run package: creates build/cognito-userpool.vsix (vsce lists its content), its bill of materials and its
// checksum.
//   node scripts/package.mjs [--built] [--pre-release]    --built uses the existing dist/

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

/** The package size limit. A larger package is a sign of a mistake in .vscodeignore or in a bundle. */
const MAX_PACKAGE_BYTES = 1_500_000;

const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');

await runScript(async () => {
  takeLock('npm run package');
  if (!process.argv.includes('--built')) await build();
  const date = sourceDate();
  await step('Packaging the extension (vsce package)', async () => {
    mkdirSync(dirname(vsixFile), { recursive: true });
    for (const file of [vsixFile, billOfMaterialsFile, checksumFile]) rmSync(file, { force: true });
    // All dependencies are bundled, and there is no repository to resolve relative links against.
    const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    if (process.argv.includes('--pre-release')) flags.push('--pre-release');
    await runOrFail(nodeForPackaging(), [vsce, 'package', ...flags, '--out', vsixFile], {
      // Archives store times in the local time zone.
      env: { ...withInstalledPrograms(), SOURCE_DATE_EPOCH: String(date), TZ: 'UTC' },
      failure: 'The extension could not be packaged',
    });
    const { size } = statSync(vsixFile);
    if (size > MAX_PACKAGE_BYTES) {
      throw new PlainError(`The package has ${size} bytes; the limit is ${MAX_PACKAGE_BYTES}.`);
    }
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
