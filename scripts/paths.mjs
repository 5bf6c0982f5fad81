import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not `import.meta.dirname`, which the first releases of Node 20 lack.
const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the root package.json. */
export const projectRoot = join(here, '..');

/** The package with the VS Code for tests and demo. */
export const hostFolder = join(projectRoot, 'test', 'host');

/** The output of builds and test runs; never committed. */
export const buildFolder = join(projectRoot, 'build');

/** The programs of the installed packages, Node 24 among them. */
export const binFolder = join(projectRoot, 'node_modules', '.bin');

/** The packaged extension. */
export const vsixFile = join(buildFolder, 'cognito-userpool.vsix');

/** The bill of materials of the packaged extension (CycloneDX). */
export const billOfMaterialsFile = join(buildFolder, 'cognito-userpool.cdx.json');

/** The SHA-256 of the packaged extension, in the format of `sha256sum --check`. */
export const checksumFile = `${vsixFile}.sha256`;

/** esbuild's metafiles of the shipped bundles: which file of which package is in which bundle. */
export const metafilesFile = join(buildFolder, 'metafiles.json');
