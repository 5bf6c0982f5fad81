import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { thirdPartyNotices } from '../build/third-party-notices.mjs';
import { projectRoot } from '../paths.mjs';

/** @typedef {import('../build/shipped-packages.mjs').ShippedPackage} ShippedPackage */

/** The bundles that only the CLI contains. */
const ownBundles = ['cli.js', 'live.js', 'userpool.js'];

/** The CLI's bundles. */
export const commandLineBundles = ['aws.js', ...ownBundles, 'sandbox.js', 'server.js', 'yaml.js'];

/**
 * Returns whether a bundle is part of the extension.
 *
 * @param {string} bundle
 */
export function isInExtension(bundle) {
  return !ownBundles.includes(bundle);
}

/** The other files of the package, which have the same path in the project. */
const files = [
  'LICENSE',
  'docs/check-output.schema.json',
  'docs/ci.md',
  'docs/cli.md',
  'docs/live-output.schema.json',
  'docs/rules.md',
  'docs/service-rules.md',
  ...readdirSync(join(projectRoot, 'l10n'))
    .filter((name) => /^bundle\.l10n\.[a-z-]+\.json$/.test(name))
    .map((name) => `l10n/${name}`),
];

/**
 * Returns the packages that have code in the included bundles.
 *
 * @param {readonly ShippedPackage[]} packages
 * @param {(bundle: string) => boolean} isIncluded
 * @returns {ShippedPackage[]}
 */
export function packagesIn(packages, isIncluded) {
  return packages.map((one) => ({ ...one, files: one.files.filter(isIncluded) })).filter((one) => one.files.length > 0);
}

/**
 * Writes the files of the CLI's npm package to a folder, for `npm pack`.
 *
 * @param {string} folder is emptied first
 * @param {readonly ShippedPackage[]} packages the packages in all bundles
 */
export function stageCommandLine(folder, packages) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const file of [...files, ...commandLineBundles.map((bundle) => `dist/${bundle}`)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(folder, file));
  }
  cpSync(join(projectRoot, 'cli', 'npm', 'README.md'), join(folder, 'README.md'));
  const notices = thirdPartyNotices(packagesIn(packages, (bundle) => commandLineBundles.includes(bundle)));
  writeFileSync(join(folder, 'dist', 'ThirdPartyNotices.txt'), notices);
  const { name, version, license } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const manifest = {
    name,
    version,
    description: 'Checks, compares and deploys Amazon Cognito user pools that are kept as files.',
    license,
    keywords: ['cognito', 'aws', 'user pool', 'linter', 'ci'],
    bin: { [name]: 'dist/cli.js', userpool: 'dist/cli.js' },
    engines: { node: '>=22.12' },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}
