import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {unknown} license as its package.json has it
 * @property {string} [author]
 * @property {string} folder from the project's root, with slashes, as package-lock.json names it
 * @property {string[]} files of `dist/` that hold something of it
 */

/** What the texts and the schema of the server are made from, at build time. */
const sdk = 'node_modules/@aws-sdk/client-cognito-identity-provider';
const madeFromTheSdk = /(^|\/)core\/src\/resources\/pool\/shape\/\w+\.generated\.ts$/;

/**
 * The packages of others that are in the bundles. What a bundler left out of a bundle is not in it.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of all bundles that ship
 * @param {string} [root] what the paths in them start from
 * @returns {ShippedPackage[]} in the order of their folders
 * @throws if a package has no package.json
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
 * @param {string} input a file that went into a bundle
 * @returns {string | undefined} the folder of the package that it comes from, unless it is ours
 */
function folderOf(input) {
  if (madeFromTheSdk.test(input)) return sdk;
  // Where node_modules is a link, a bundler names files by where it leads.
  const inside = input.slice(Math.max(0, input.indexOf('node_modules/')));
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0];
}

/**
 * The packages that our own code in the bundles imports, whether or not something of them remained.
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
