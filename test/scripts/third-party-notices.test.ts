import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkLicences } from '../../scripts/build/licences.mjs';
import { metafilesFile, projectRoot } from '../../scripts/paths.mjs';
import { shippedPackages, type ShippedPackage } from '../../scripts/build/shipped-packages.mjs';
import { isInExtension, packagesIn } from '../../scripts/release/command-line-package.mjs';
import { thirdPartyNotices } from '../../scripts/build/third-party-notices.mjs';

describe('the notices that ship (created by npm run build)', () => {
  const notices = readFileSync(join(projectRoot, 'dist', 'ThirdPartyNotices.txt'), 'utf8');
  const metafiles = JSON.parse(readFileSync(metafilesFile, 'utf8')) as Metafile[];
  const packages = shippedPackages(metafiles);

  it('name every package in every bundle of the extension', () => {
    const lines = notices.split('\n');
    const inExtension = packagesIn(packages, isInExtension);
    const names = inExtension.map(({ name, version }) => `${name} ${version}`);
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^jsonc-parser /)]));
    expect(names.filter((name) => !lines.includes(name))).toEqual([]);
  });

  it('cover all bundles that ship', () => {
    const bundles = readdirSync(join(projectRoot, 'dist')).filter((name) => name.endsWith('.js'));
    const known = metafiles.flatMap(({ outputs }) => Object.keys(outputs)).filter((name) => name.endsWith('.js'));
    expect(known.sort()).toEqual(bundles.map((name) => `dist/${name}`).sort());
  });

  it('name the source of AWS’s descriptions, which bundlers do not see', () => {
    const sdk = packages.find(({ name }) => name === '@aws-sdk/client-cognito-identity-provider');
    expect(sdk?.files).toEqual(expect.arrayContaining(['aws.js', 'sandbox.js', 'server.js']));
  });

  it('include the license texts', () => {
    expect(notices).toContain('Apache License');
    expect(notices).toContain('Permission is hereby granted, free of charge');
  });

  it('have only licenses that permit redistribution', () => {
    expect(() => {
      checkLicences(packages);
    }).not.toThrow();
  });
});

describe('the license of a bundled package', () => {
  const one: ShippedPackage = {
    name: 'one',
    version: '1.0.0',
    license: 'MIT',
    folder: 'node_modules/one',
    files: ['server.js'],
  };

  it.each([['GPL-3.0-only'], ['(MIT OR GPL-3.0-only)'], ['SEE LICENSE IN LICENSE'], [{ type: 'MIT' }]])(
    'must be one of the allowed licenses: %j is not',
    (license) => {
      expect(() => {
        checkLicences([one, { ...one, name: 'two', license }]);
      }).toThrow(`two 1.0.0 in server.js: ${JSON.stringify(license)}`);
    },
  );

  it('must be specified', () => {
    expect(() => {
      checkLicences([{ ...one, license: undefined }]);
    }).toThrow('no licence');
  });
});

describe('the notices of a bundle', () => {
  const mit = { version: '1.0.0', license: 'MIT' };
  const by = (name: string) => ({ ...mit, author: { name } });

  /** Returns the notices for bundled files in a folder with the given files. */
  function notices(files: Record<string, string>, bundled: Record<string, number>): string {
    const folder = mkdtempSync(join(tmpdir(), 'userpool-notices-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const inputs = Object.fromEntries(
      Object.entries(bundled).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
    );
    const output = { bytes: 1, inputs, imports: [], exports: [] };
    const metafile: Metafile = { inputs: {}, outputs: { 'dist/x.js': output } };
    return thirdPartyNotices(shippedPackages([metafile], folder), folder);
  }

  it('name the packages in it, including nested ones, but not packages that were removed', () => {
    const text = notices(
      {
        'node_modules/@a/one/package.json': JSON.stringify({ name: '@a/one', ...mit }),
        'node_modules/@a/one/LICENSE': 'The same text.\r\n',
        'node_modules/@a/one/node_modules/two/package.json': JSON.stringify({ name: 'two', ...mit }),
        'node_modules/@a/one/node_modules/two/License.txt': 'The same text.\n',
        'node_modules/three/package.json': JSON.stringify({ name: 'three', ...mit }),
      },
      {
        'client/src/extension.ts': 1,
        'node_modules/@a/one/lib/x.js': 1,
        '../elsewhere/node_modules/@a/one/node_modules/two/x.js': 1,
        'node_modules/three/x.js': 0,
      },
    );
    expect(text).toContain('\n@a/one 1.0.0\ntwo 1.0.0\n\nThe same text.\n');
    expect(text).not.toContain('three');
  });

  it('include a package’s own notices about third-party code', () => {
    const files = {
      'node_modules/one/package.json': JSON.stringify({ name: 'one', ...mit }),
      'node_modules/one/LICENSE': 'Its licence.',
      'node_modules/one/NOTICE.txt': 'Its notice.',
      'node_modules/one/thirdpartynotices.txt': 'Of others.',
    };
    expect(notices(files, { 'node_modules/one/x.js': 1 })).toContain(
      'one 1.0.0\n\nIts licence.\n\nIts notice.\n\nOf others.\n',
    );
  });

  const files = {
    'node_modules/one/package.json': JSON.stringify({ name: 'one', ...by('Ada') }),
    'node_modules/two/package.json': JSON.stringify({ name: 'two', ...by('Ada') }),
    'node_modules/two/LICENSE': 'A text.',
  };
  const bundled = { 'node_modules/one/x.js': 1, 'node_modules/two/x.js': 1 };

  it('use the license text of another package with the same license and author if a package has none', () => {
    expect(notices(files, bundled)).toContain('\none 1.0.0\ntwo 1.0.0\n\nA text.\n');
  });

  it.each([[by('Eve')], [{ ...by('Ada'), license: 'ISC' }], [mit]])(
    'are not created if no similar package has a text: %j',
    (of) => {
      const other = { ...files, 'node_modules/one/package.json': JSON.stringify({ name: 'one', ...of }) };
      expect(() => notices(other, bundled)).toThrow('its licence text is missing');
    },
  );
});
