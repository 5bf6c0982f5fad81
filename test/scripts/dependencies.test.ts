import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { peersFolder } from '../../bench/lib/peers.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { hostFolder, metafilesFile, projectRoot } from '../../scripts/paths.mjs';
import { importedPackages, shippedPackages } from '../../scripts/build/shipped-packages.mjs';

const host = packageIn(hostFolder);
const peers = packageIn(peersFolder);
const page = readFileSync(join(projectRoot, 'docs', 'decisions', '010-dependencies.md'), 'utf8');

/** Returns the packages in the first column of the tables under the given heading. */
function reasonedUnder(heading: string): string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const rows = section.split('\n## ')[0]!.matchAll(/^\| (`[^|]+) \| (\S[^|]+)\|$/gm);
  return [...rows].flatMap(([, names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)).sort();
}

describe('docs/decisions/010-dependencies.md gives a reason for each dependency, and lists no others', () => {
  it.each([
    ['What ships', manifest.dependencies],
    ['Development only', { ...manifest.devDependencies, ...manifest.optionalDependencies }],
    ['The VS Code in the tests', { ...host.dependencies, ...host.devDependencies }],
    ['The servers in the bench', { ...peers.dependencies, ...peers.devDependencies }],
  ])('%s', (heading, dependencies) => {
    expect(reasonedUnder(heading)).toEqual(Object.keys(dependencies).sort());
  });

  it('and names the other packages in the bundles', () => {
    const direct = Object.keys(manifest.dependencies);
    const named = [...page.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const others = shippedPackages(metafiles()).filter(({ name }) => !direct.includes(name));
    expect(others.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
  });
});

it('packages that our bundled code imports are dependencies, and all others are devDependencies', () => {
  expect(importedPackages(metafiles())).toEqual(Object.keys(manifest.dependencies).sort());
});

describe('no package may run a script when it is installed manually', () => {
  it.each([projectRoot, hostFolder, peersFolder])('%s', (folder) => {
    expect(readFileSync(join(folder, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true');
  });

  it('we have no pre or post scripts, which npm would then skip', () => {
    const names = Object.keys(manifest.scripts);
    const around = names.filter((name) => names.some((other) => name === `pre${other}` || name === `post${other}`));
    expect(around).toEqual([]);
    expect(names).not.toContain('prepare');
  });
});

/** @param folder a folder with a package.json */
function packageIn(folder: string): { dependencies?: object; devDependencies?: object } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof packageIn>;
}

function metafiles(): Metafile[] {
  return JSON.parse(readFileSync(metafilesFile, 'utf8')) as Metafile[];
}
