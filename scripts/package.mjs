// npm run package: creates build/cognito-userpool.vsix (vsce lists its content) and the CLI's npm package,
// build/cognito-userpool-<version>.tgz, each with its bill of materials and its checksum.
//   node scripts/package.mjs [--built] [--pre-release]    --built uses the existing dist/

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { takeLock } from './test-runner/lock.mjs';
import { nodeForPackaging } from './test-runner/node.mjs';
import { billOfMaterialsFile, buildFolder, commandLineFolder, metafilesFile, projectRoot, vsixFile } from './paths.mjs';
import { PlainError, runScript, step } from './test-runner/report.mjs';
import { npm, runOrFail, withInstalledPrograms } from './test-runner/run.mjs';
import { build } from './test-runner/setup.mjs';
import { sourceDate } from './release/source-date.mjs';

/** The package size limit. A larger package is a sign of a mistake in .vscodeignore or in a bundle. */
const MAX_PACKAGE_BYTES = 1_600_000;

const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');

await runScript(async () => {
  takeLock('npm run package');
  if (!process.argv.includes('--built')) await build();
  const { commandLineBundles, isInExtension, packagesIn, stageCommandLine } =
    await import('./release/command-line-package.mjs');
  const { shippedPackages } = await import('./build/shipped-packages.mjs');
  const packages = shippedPackages(JSON.parse(readFileSync(metafilesFile, 'utf8')));
  const date = sourceDate();
  await step('Packaging the extension (vsce package)', async () => {
    mkdirSync(dirname(vsixFile), { recursive: true });
    rmSync(vsixFile, { force: true });
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
  const { name, version } = readJson('package.json');
  const tarball = join(buildFolder, `${name}-${version}.tgz`);
  await step('Packaging the command line (npm pack)', async () => {
    stageCommandLine(commandLineFolder, packages);
    await runOrFail(...npm('pack', '--silent', '--pack-destination', buildFolder), {
      cwd: commandLineFolder,
      env: withInstalledPrograms(),
      failure: 'The command line could not be packaged',
    });
  });
  await step('Writing the bills of materials and the checksums', async () => {
    await describePackage(vsixFile, billOfMaterialsFile, packagesIn(packages, isInExtension), date);
    const inCommandLine = packagesIn(packages, (bundle) => commandLineBundles.includes(bundle));
    await describePackage(tarball, tarball.replace(/\.tgz$/, '.cdx.json'), inCommandLine, date);
  });
});

/**
 * Writes the bill of materials and the checksum of a package.
 *
 * @param {string} file the package
 * @param {string} billFile
 * @param {readonly import('./build/shipped-packages.mjs').ShippedPackage[]} packages the bundled packages
 * @param {number} date seconds since 1970
 */
async function describePackage(file, billFile, packages, date) {
  const { billOfMaterials } = await import('./release/bill-of-materials.mjs');
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const bill = billOfMaterials({
    manifest: readJson('package.json'),
    packages,
    locked: readJson('package-lock.json').packages,
    sha256,
    date: new Date(date * 1000),
  });
  writeFileSync(billFile, bill);
  // The format of `sha256sum --check`.
  writeFileSync(`${file}.sha256`, `${sha256}  ${basename(file)}\n`);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
}
