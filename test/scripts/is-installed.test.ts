import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isInstalled } from '../../scripts/test-runner/setup.mjs';

type Packages = Record<string, object>;

const one = { version: '1.0.0', integrity: 'sha512-one' };
const root = { name: 'the project itself' };

/**
 * Returns whether a folder counts as installed. The parameters are the packages in its package-lock.json and in npm's
 * copy of it.
 */
function check(wanted: Packages | undefined, installed: Packages | undefined): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-installed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, packages: Packages | undefined) => {
    if (!packages) return;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
  };
  write('package-lock.json', wanted);
  write('node_modules/.package-lock.json', installed);
  return isInstalled(folder);
}

it.each<[string, Packages | undefined, Packages | undefined, boolean]>([
  ['the same packages', { '': root, 'node_modules/a': one }, { 'node_modules/a': one }, true],
  ['an additional package', { 'node_modules/a': one }, { 'node_modules/a': one, 'node_modules/b': one }, true],
  ['nothing installed', { 'node_modules/a': one }, undefined, false],
  ['no lock file', undefined, { 'node_modules/a': one }, false],
  ['a missing package', { 'node_modules/a': one, 'node_modules/b': one }, { 'node_modules/a': one }, false],
  ['another version', { 'node_modules/a': one }, { 'node_modules/a': { ...one, version: '1.0.1' } }, false],
  ['different content', { 'node_modules/a': one }, { 'node_modules/a': { ...one, integrity: 'sha512-two' } }, false],
  ['a missing optional package', { 'node_modules/a': { ...one, optional: true } }, {}, true],
  [
    'another version of an optional package',
    { 'node_modules/a': { ...one, optional: true } },
    { 'node_modules/a': { version: '0.9.0' } },
    false,
  ],
  ['a symbolic link', { 'node_modules/a': { resolved: 'a', link: true } }, { 'node_modules/a': { link: true } }, true],
  ['a missing symbolic link', { 'node_modules/a': { resolved: 'a', link: true } }, {}, false],
])('%s', (_what, wanted, installed, expected) => {
  expect(check(wanted, installed)).toBe(expected);
});
