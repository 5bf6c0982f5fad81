/**
 * The licenses (SPDX identifiers) allowed for third-party code in the extension. All of them permit redistribution in
 * any form and only require the license text and the copyright notices to be included.
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
 * Checks that the license of every package is allowed.
 *
 * @param {readonly import('./shipped-packages.mjs').ShippedPackage[]} packages
 * @throws {Error} if a package has no license, or one that is not allowed
 */
export function checkLicences(packages) {
  const others = packages.filter(({ license }) => !allowedLicences.has(license));
  if (others.length === 0) return;
  const list = others.map(({ name, version, license, files }) => {
    const licence = license === undefined ? 'no licence' : JSON.stringify(license);
    return `${name} ${version} in ${files.join(', ')}: ${licence}`;
  });
  throw new Error(
    `Bundled under a licence that scripts/build/licences.mjs does not list:\n${list.join('\n')}\nTake another package, or read the licence and list it.`,
  );
}
