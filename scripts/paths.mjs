import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not `import.meta.dirname`, which the first releases of Node 20 lack.
const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the root package.json. */
export const projectRoot = join(here, '..');

/** The package of the VS Code that tests and demo run in. */
export const hostFolder = join(projectRoot, 'test', 'host');

/** What builds and test runs leave behind; never committed. */
export const buildFolder = join(projectRoot, 'build');

/** The programs of the installed packages, Node 24 among them. */
export const binFolder = join(projectRoot, 'node_modules', '.bin');

/** The packaged extension. */
export const vsixFile = join(buildFolder, 'cognito-userpool.vsix');

/** What is in it, as a CycloneDX document. */
export const billOfMaterialsFile = join(buildFolder, 'cognito-userpool.cdx.json');

/** Its SHA-256, as `sha256sum --check` reads it. */
export const checksumFile = `${vsixFile}.sha256`;

/** What esbuild says of the bundles that ship: which file of which package is in which. */
export const metafilesFile = join(buildFolder, 'metafiles.json');
