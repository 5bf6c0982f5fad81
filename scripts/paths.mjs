import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `import.meta.dirname` is missing in the first Node 20 releases.
const here = dirname(fileURLToPath(import.meta.url));

export const projectRoot = join(here, '..');

/** The package that contains VS Code for the tests and the demo. */
export const hostFolder = join(projectRoot, 'test', 'host');

/** The output folder of builds and test runs. It is never committed. */
export const buildFolder = join(projectRoot, 'build');

/** The executables of the installed packages, including Node 24. */
export const binFolder = join(projectRoot, 'node_modules', '.bin');

export const vsixFile = join(buildFolder, 'cognito-userpool.vsix');

/** The bill of materials of the packaged extension (CycloneDX). */
export const billOfMaterialsFile = join(buildFolder, 'cognito-userpool.cdx.json');

/** The folder from which the CLI's npm package is created. */
export const commandLineFolder = join(buildFolder, 'command-line');

/** esbuild's metafiles of the bundles that ship. They list the package files in each bundle. */
export const metafilesFile = join(buildFolder, 'metafiles.json');
