import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { billOfMaterials } from '../../scripts/release/bill-of-materials.mjs';
import { metafilesFile, projectRoot } from '../../scripts/paths.mjs';
import { shippedPackages } from '../../scripts/build/shipped-packages.mjs';

interface Bill {
  readonly metadata: { readonly timestamp: string; readonly component: { readonly hashes: unknown } };
  readonly components: readonly { readonly purl: string; readonly [member: string]: unknown }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const sha256 = '0123456789abcdef'.repeat(4);
const date = new Date('2026-11-21T00:00:00Z');
const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { integrity?: string }>;
};
const packages = shippedPackages(JSON.parse(readFileSync(metafilesFile, 'utf8')) as Metafile[]);
const bill = JSON.parse(billOfMaterials({ manifest, packages, locked: lock.packages, sha256, date })) as Bill;

describe('the bill of materials', () => {
  it('is valid CycloneDX 1.6', () => {
    const library = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json');
    const schema = (name: string) =>
      JSON.parse(
        readFileSync(join(dirname(library), 'res', 'schema', `${name}.SNAPSHOT.schema.json`), 'utf8'),
      ) as object;
    // The schema's only relevant formats are dates and links, which this test does not check.
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    const isValid = ajv.compile(schema('bom-1.6'));
    expect([isValid(bill), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...bill, components: [{ ...bill.components[0], licenses: [{ license: { id: 'Mine' } }] }] })).toBe(
      false,
    );
  });

  it('lists every bundled package once, with the hash of its tarball and the files that contain it', () => {
    const purls = packages.map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(bill.components.map(({ purl }) => purl).sort()).toEqual(purls.sort());
    const core = bill.components.find(({ purl }) => purl.startsWith('pkg:npm/%40smithy/core@'));
    const { integrity } = lock.packages['node_modules/@smithy/core']!;
    const hash = Buffer.from(integrity!.slice('sha512-'.length), 'base64');
    expect(core).toMatchObject({
      group: '@smithy',
      name: 'core',
      licenses: [{ license: { id: 'Apache-2.0' } }],
      hashes: [{ alg: 'SHA-512', content: hash.toString('hex') }],
      properties: expect.arrayContaining([{ name: 'userpool:file', value: 'dist/aws.js' }]) as unknown,
    });
  });

  it('connects the extension to every package', () => {
    const needs = new Map(bill.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    const reached = new Set([`${manifest.name}@${manifest.version}`]);
    for (const ref of reached) for (const other of needs.get(ref) ?? []) reached.add(other);
    expect(bill.components.map(({ purl }) => purl).filter((purl) => !reached.has(purl))).toEqual([]);
  });

  it('contains the hash and the date of the packaged extension', () => {
    expect(bill.metadata.component.hashes).toEqual([{ alg: 'SHA-256', content: sha256 }]);
    expect(bill.metadata.timestamp).toBe(date.toISOString());
  });

  it('is not created if a package is missing from the lock file', () => {
    expect(() => billOfMaterials({ manifest, packages, locked: {}, sha256, date })).toThrow('has no hash of');
  });
});
