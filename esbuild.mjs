// Builds the bundles that ship (dist/) and those for the tests and the demo (build/).
//   node esbuild.mjs            minified, as shipped
//   node esbuild.mjs --dev      readable, with source maps
//   node esbuild.mjs --watch    like --dev, but rebuilds on every change

import { context } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkLicences } from './scripts/build/licences.mjs';
import { offline } from './scripts/build/offline.mjs';
import {
  cliOnDemand,
  commandLineBundle,
  liveCommandsBundle,
  onDemand,
  onDemandBundles,
  withoutPrograms,
  yamlBundle,
  yamlOnDemand,
} from './scripts/build/on-demand.mjs';
import { shareVscode } from './scripts/build/share-vscode.mjs';
import { isInExtension, packagesIn } from './scripts/release/command-line-package.mjs';
import { metafilesFile, projectRoot } from './scripts/paths.mjs';
import { resolution } from './scripts/build/resolution.mjs';
import { schemaFiles } from './scripts/build/schema-files.mjs';
import { shippedPackages } from './scripts/build/shipped-packages.mjs';
import { thirdPartyNotices } from './scripts/build/third-party-notices.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** @satisfies {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'info',
  ...resolution,
};

/** @satisfies {import('esbuild').BuildOptions} */
const shipped = {
  ...common,
  target: 'node20',
  minify: !dev,
  sourcemap: dev,
  legalComments: 'none',
  metafile: true,
  // The code cache works only for modules loaded with `require`, not for imported ones.
  supported: { 'dynamic-import': false },
};

/** @satisfies {import('esbuild').BuildOptions} */
const forTests = { ...common, target: 'node22', packages: 'external', sourcemap: true };

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shipped,
    entryPoints: ['server/src/main/index.ts'],
    outfile: 'dist/server.js',
    // Some packages export their worker code under this condition. The bundle contains that code in addition to the
    // Node code.
    conditions: ['browser'],
    plugins: [offline, yamlOnDemand],
  },
  {
    ...shipped,
    entryPoints: [yamlBundle.entry],
    outfile: `dist/${yamlBundle.bundle}`,
    // This bundle also runs in a worker, where Node's modules are not available.
    platform: 'browser',
    plugins: [offline],
  },
  {
    ...shipped,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [onDemand, shareVscode],
  },
  {
    ...shipped,
    entryPoints: ['client/src/start-client.ts'],
    outfile: 'dist/start-client.js',
    external: ['vscode'],
    plugins: [onDemand],
  },
  {
    ...shipped,
    entryPoints: ['client/src/start-server.ts'],
    outfile: 'dist/start-server.js',
    plugins: [onDemand],
  },
  {
    ...shipped,
    entryPoints: ['cli/src/main.ts'],
    outfile: 'dist/cli.js',
    target: 'node22',
    plugins: [cliOnDemand],
  },
  ...[commandLineBundle, liveCommandsBundle].map(({ entry, bundle }) => ({
    ...shipped,
    entryPoints: [entry],
    outfile: `dist/${bundle}`,
    target: 'node22',
    // fdir passes this URL to `createRequire`. In a CommonJS bundle, `import.meta` is empty.
    define: { 'import.meta.url': '__filename' },
    plugins: [yamlOnDemand, withoutPrograms, cliOnDemand],
  })),
  {
    ...shipped,
    entryPoints: ['client/src/browser/extension.ts'],
    outfile: 'dist/browser.js',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    plugins: [shareVscode],
  },
  ...onDemandBundles.map(({ entry, bundle }) => ({
    ...shipped,
    entryPoints: [entry],
    outfile: `dist/${bundle}`,
    external: ['vscode'],
  })),
  { ...forTests, entryPoints: ['sandbox/src/main.ts'], outfile: 'build/sandbox.mjs', format: 'esm' },
  { ...forTests, entryPoints: hostSuites(), outdir: 'build/test/host/suite' },
];

const missing = bundles
  .flatMap((bundle) => /** @type {string[]} */ (bundle.entryPoints))
  .filter((file) => !exists(file));
if (missing.length > 0) {
  console.error(`Nothing was built, because these files are missing: ${missing.join(', ')}.`);
  process.exit(1);
}

const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
if (watch) {
  await Promise.all(contexts.map((build) => build.watch()));
} else {
  const results = await Promise.allSettled(contexts.map((build) => build.rebuild()));
  await Promise.all(contexts.map((build) => build.dispose()));
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  const metafiles = results.flatMap((result) => (result.status === 'fulfilled' ? (result.value.metafile ?? []) : []));
  const packages = shippedPackages(metafiles);
  checkLicences(packages);
  mkdirSync(dirname(metafilesFile), { recursive: true });
  writeFileSync(metafilesFile, JSON.stringify(metafiles));
  writeFileSync(
    join(projectRoot, 'dist', 'ThirdPartyNotices.txt'),
    thirdPartyNotices(packagesIn(packages, isInExtension)),
  );
  for (const { name, text } of await schemaFiles()) writeFileSync(join(projectRoot, 'dist', name), text);
}

function hostSuites() {
  const folder = 'test/host/suite';
  const tests = readdirSync(join(projectRoot, folder)).filter((name) => name.endsWith('.test.ts'));
  return ['index.ts', ...tests].map((name) => `${folder}/${name}`);
}

/** @param {string} file */
function exists(file) {
  return existsSync(join(projectRoot, file));
}
