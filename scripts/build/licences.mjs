/**
 * The licences, by their SPDX names, under which code of others may be in the extension: all of them let it be passed on
 * in any form, and ask for no more than their text and the copyright lines.
 *
 * @type {ReadonlySet<unknown>}
 */
export const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);

/**
 * @param {readonly import('./shipped-packages.mjs').ShippedPackage[]} packages
 * @throws if one is under another licence, or says nothing about it
 */
export function checkLicences(packages) {
  const others = packages.filter(({ license }) => !allowedLicences.has(license));
  if (others.length === 0) return;
  const list = others.map(({ name, version, license, files }) => {
    const licence = license === undefined ? 'no word about its licence' : JSON.stringify(license);
    return `${name} ${version} in ${files.join(', ')}: ${licence}`;
  });
  throw new Error(
    `Bundled under a licence that scripts/build/licences.mjs does not list:\n${list.join('\n')}\nTake another package, or read the licence and list it.`,
  );
}
