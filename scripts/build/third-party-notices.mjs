import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/** @typedef {import('./shipped-packages.mjs').ShippedPackage} ShippedPackage */

const introduction = `This package contains code of the packages below, bundled and minified, each under the licence that follows it.
Its descriptions of user pool settings (in server.js and userpool.schema.json) are derived from the documentation in
@aws-sdk/client-cognito-identity-provider.`;

/**
 * Returns the third-party notices for the bundled packages: the version, license text and notices of each one. Packages
 * with the same license text are grouped. A package without a license text gets the text of another package with the
 * same author and license.
 *
 * @param {readonly ShippedPackage[]} packages
 * @param {string} [root] the folder that their paths are relative to
 * @returns {string}
 * @throws {Error} if a package's license text is missing
 */
export function thirdPartyNotices(packages, root = projectRoot) {
  const own = new Map(packages.map((one) => [one, licenceText(join(root, one.folder))]));
  /** @type {Map<string, string[]>} */
  const packagesByLicence = new Map();
  for (const one of packages) {
    const similar = packages.find((other) => own.get(other) && isAlike(one, other));
    const text = own.get(one) ?? (similar && own.get(similar));
    if (!text) throw new Error(`${one.name} is bundled, but its licence text is missing.`);
    packagesByLicence.set(text, [...(packagesByLicence.get(text) ?? []), `${one.name} ${one.version}`]);
  }
  const sections = [...packagesByLicence].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`);
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `${introduction}\n${line}${sections.join(line)}`;
}

/**
 * @param {ShippedPackage} one
 * @param {ShippedPackage} other
 */
function isAlike(one, other) {
  return one.author !== undefined && one.author === other.author && one.license === other.license;
}

/**
 * @param {string} folder
 * @returns {string | undefined} the package's license and notices, or undefined if it has no license file
 */
function licenceText(folder) {
  const names = readdirSync(folder).sort();
  const licences = names.filter((name) => /^(licen[cs]e|copying)\b/i.test(name));
  if (licences.length === 0) return undefined;
  const notices = names.filter((name) => /^(notice|third-?party-?notices?)\b/i.test(name));
  return [...licences, ...notices]
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
