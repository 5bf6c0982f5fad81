import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * What the licences of the bundled packages ask for: each package whose code is in a bundle, with its version and the
 * licence that it brings. Packages with the same text stand together above it.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of all bundles that ship
 * @param {string} [root] what the paths in them start from
 * @returns {string}
 * @throws if a package says nothing about its licence
 */
export function thirdPartyNotices(metafiles, root = projectRoot) {
  /** @type {Map<string, string[]>} */
  const packagesByLicence = new Map();
  for (const folder of bundledPackages(metafiles)) {
    const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const text = licenceText(join(root, folder)) ?? statement(name, license, author?.name ?? author);
    packagesByLicence.set(text, [...(packagesByLicence.get(text) ?? []), `${name} ${version}`]);
  }
  const sections = [...packagesByLicence].map(
    ([text, packages]) => `${[...new Set(packages)].join('\n')}\n\n${text}\n`,
  );
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `This extension contains code of the packages below, each under the licence that follows it.\n${line}${sections.join(line)}`;
}

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {string[]} the folders of the packages, in the order of their names
 */
function bundledPackages(metafiles) {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  const folders = files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/**
 * @param {string} folder
 * @returns {string | undefined} the package's licence, and its notice where it has one
 */
function licenceText(folder) {
  const names = readdirSync(folder);
  const licence = names.find((name) => /^(licen[cs]e|copying)\b/i.test(name));
  if (!licence) return undefined;
  const notice = names.find((name) => /^notice\b/i.test(name));
  return [licence, notice]
    .flatMap((name) => (name && existsSync(join(folder, name)) ? [readFileSync(join(folder, name), 'utf8')] : []))
    .map((text) => text.replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/**
 * @param {string} name
 * @param {unknown} license as package.json has it
 * @param {string} [author]
 */
function statement(name, license, author) {
  if (typeof license !== 'string') throw new Error(`${name} is bundled, and there is no word about its licence in it.`);
  const by = author ? `, by ${author}` : '';
  return `(The package brings no text of its licence. Its package.json says: ${license}${by}.)`;
}
