import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/** @typedef {import('./shipped-packages.mjs').ShippedPackage} ShippedPackage */

const introduction = `This extension contains code of the packages below, bundled and minified, each under the licence that follows it.
What it says of the settings of a user pool (in server.js and userpool.schema.json) is made from the documentation in
@aws-sdk/client-cognito-identity-provider, in another form.`;

/**
 * What the licences of the bundled packages ask for: each package with its version, and the licence, notices of its own
 * among it, that it brings. Packages with the same text stand together above it. A package that brings no text has that
 * of another one by the same author under the same licence.
 *
 * @param {readonly ShippedPackage[]} packages
 * @param {string} [root] what their folders start from
 * @returns {string}
 * @throws if there is no text of the licence of a package
 */
export function thirdPartyNotices(packages, root = projectRoot) {
  const own = new Map(packages.map((one) => [one, licenceText(join(root, one.folder))]));
  /** @type {Map<string, string[]>} */
  const packagesByLicence = new Map();
  for (const one of packages) {
    const kin = packages.find((other) => own.get(other) && isAlike(one, other));
    const text = own.get(one) ?? (kin && own.get(kin));
    if (!text) throw new Error(`${one.name} is bundled, and there is no text of its licence in it or beside it.`);
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
 * @returns {string | undefined} the package's licence, and its notices where it has some
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
