import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {unknown} license the `license` field of its package.json
 * @property {string} [author]
 * @property {string} folder relative to the project root, with forward slashes, as in package-lock.json
 * @property {string[]} files the files in `dist/` that contain code from it
 */

/** The package that the setting descriptions and the schema are generated from at build time. */
const sdk = 'node_modules/@aws-sdk/client-cognito-identity-provider';
const madeFromTheSdk = /(^|\/)core\/src\/resources\/sdk\/\w+\.generated\.ts$/;

/**
 * Returns the third-party packages in the bundles, except those whose code the bundler removed completely.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of all bundles that ship
 * @param {string} [root] the folder that their paths are relative to
 * @returns {ShippedPackage[]} sorted by folder
 * @throws {Error} if a package has no package.json
 */
export function shippedPackages(metafiles, root = projectRoot) {
  /** @type {Map<string, Set<string>>} */
  const filesByFolder = new Map();
  for (const [output, { inputs }] of metafiles.flatMap(({ outputs }) => Object.entries(outputs))) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = bytesInOutput > 0 ? folderOf(input) : undefined;
      if (folder) filesByFolder.set(folder, (filesByFolder.get(folder) ?? new Set()).add(basename(output)));
    }
  }
  return [...filesByFolder.keys()].sort().map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const { name, version, license, author } = manifest;
    const files = [...(filesByFolder.get(folder) ?? [])].sort();
    return { name, version, license, author: author?.name ?? author, folder, files };
  });
}

/**
 * @param {string} input a file in a bundle
 * @returns {string | undefined} its package's folder, or undefined for our own code
 */
function folderOf(input) {
  if (madeFromTheSdk.test(input)) return sdk;
  // If node_modules is a symbolic link, the bundler reports real paths.
  const inside = input.slice(Math.max(0, input.indexOf('node_modules/')));
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0];
}

/**
 * Returns the packages that our own code in the bundles imports, even if the bundler removed them.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {string[]} their names, sorted
 */
export function importedPackages(metafiles) {
  const ours = metafiles.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { imports }]) => (file.includes('node_modules/') ? [] : imports)),
  );
  const names = ours.flatMap(({ path }) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}
