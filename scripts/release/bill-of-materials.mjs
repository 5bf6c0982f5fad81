import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

/** @typedef {import('../build/shipped-packages.mjs').ShippedPackage} ShippedPackage */

/**
 * @typedef {object} LockedPackage an entry of package-lock.json
 * @property {string} [integrity] the hash of its tarball in the registry
 * @property {Record<string, string>} [dependencies]
 */

/**
 * Returns the software bill of materials of the extension or the CLI, in CycloneDX 1.6 format. It lists every bundled
 * third-party package with the hash of its tarball in the registry (like `npm sbom`) and the files in `dist/` that
 * contain it.
 *
 * @param {object} of
 * @param {{ name: string, version: string, license: string, description?: string, dependencies?: Record<string, string>
 * }} of.manifest
 * @param {readonly ShippedPackage[]} of.packages
 * @param {Record<string, LockedPackage>} of.locked the `packages` of package-lock.json
 * @param {string} of.sha256 the hash of the package that ships, in hexadecimal
 * @param {Date} of.date
 * @returns {string} JSON
 * @throws {Error} if package-lock.json does not list a package
 */
export function billOfMaterials({ manifest, packages, locked, sha256, date }) {
  const extension = new Models.Component(Enums.ComponentType.Application, manifest.name, {
    bomRef: `${manifest.name}@${manifest.version}`,
    version: manifest.version,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(manifest.license)]),
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], sha256]]),
  });
  const components = new Map(packages.map((one) => [one.folder, componentOf(one, locked[one.folder])]));
  connect(extension, '', manifest.dependencies, components);
  for (const [folder, component] of components) {
    connect(component, folder, locked[folder]?.dependencies, components);
  }
  const bom = new Models.Bom({
    components: new Models.ComponentRepository(components.values()),
    metadata: new Models.Metadata({
      timestamp: date,
      lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
      component: extension,
    }),
  });
  const json = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${json.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/**
 * @param {ShippedPackage} shipped
 * @param {LockedPackage | undefined} locked
 */
function componentOf({ name, version, license, folder, files }, locked) {
  if (!locked?.integrity) throw new Error(`package-lock.json has no hash of ${folder}.`);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [, group, bare = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return new Models.Component(Enums.ComponentType.Library, bare, {
    bomRef: purl,
    purl,
    version,
    ...(group === undefined ? {} : { group }),
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(String(license))]),
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], sha512Of(locked.integrity)]]),
    properties: new Models.PropertyRepository(
      files.map((file) => new Models.Property('userpool:file', `dist/${file}`)),
    ),
  });
}

/**
 * @param {string} integrity such as `sha512-…`
 * @returns {string} the hash in hexadecimal
 */
function sha512Of(integrity) {
  const [, hash] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  if (!hash) throw new Error(`${integrity} is not a SHA-512 hash, as expected in the lock file.`);
  return Buffer.from(hash, 'base64').toString('hex');
}

/**
 * Adds a component's dependencies that are in the bundles. Like Node, it looks for each package in the
 * innermost node_modules folder first.
 *
 * @param {Models.Component} component
 * @param {string} folder the component's folder, '' for the root
 * @param {Record<string, string> | undefined} dependencies
 * @param {ReadonlyMap<string, Models.Component>} components the components by folder
 */
function connect(component, folder, dependencies, components) {
  for (const name of Object.keys(dependencies ?? {})) {
    for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
      const found = components.get(`${from === '' ? '' : `${from}/`}node_modules/${name}`);
      if (found) component.dependencies.add(found.bomRef);
      if (found || from === '') break;
    }
  }
}
