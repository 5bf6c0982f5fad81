import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { projectRoot } from '../../scripts/paths.mjs';

const files = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });

it('the package has the files that its documents refer to', () => {
  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/architecture.md',
    'docs/ci.md',
    'docs/cli.md',
    'docs/editors.md',
    'docs/flows.md',
    'docs/kinds-of-files.md',
    'docs/pushing.md',
    'docs/rules.md',
    'docs/service-rules.md',
    'docs/where-things-go.md',
  ]) {
    const links = [...readFileSync(join(projectRoot, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
    for (const [, link] of links) {
      const target = posix.join(posix.dirname(file), link!);
      expect(files.some((one) => one === target || one.startsWith(posix.join(target, '/')))).toBe(true);
    }
  }
});

it('the page that diagnostics link to is in the package', () => {
  expect(files).toContain('docs/rules.md');
});

it('the walkthrough’s images are in the package, and no others', () => {
  const named = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
  expect(files.filter((file) => file.startsWith('media/walkthrough/')).sort()).toEqual(named.sort());
});

it('the package has the entry points named in package.json', () => {
  for (const file of [manifest.main, manifest.browser]) expect(files).toContain(posix.normalize(file));
});

it('the package has only documents, translations, bundles, the schemas, images and the grammar', () => {
  const expected =
    /^([A-Z]+(\.md)?|package(\.nls(\.[a-z-]+)?)?\.json|l10n\/bundle\.l10n\.[a-z-]+\.json|dist\/(aws|browser|client|language|sandbox|server|start-client|start-server|yaml)\.js|media\/walkthrough\/[a-z]+\.svg|media\/(icon\.png|view\.svg|file\.svg)|dist\/ThirdPartyNotices\.txt|dist\/userpool(-create|mfa)?\.schema\.json)$|^(docs|syntaxes)\//;
  expect(files.filter((file) => !expected.test(file))).toEqual([]);
  expect(files).toContain('LICENSE');
  expect(files).toContain('CHANGELOG.md');
});

it('the icons are in the package, and the Marketplace icon is sharp on every screen', () => {
  const icons = manifest.contributes.languages.flatMap(({ icon }) => (icon ? Object.values(icon) : []));
  expect(icons).not.toEqual([]);
  for (const icon of [...icons, manifest.icon]) expect(files).toContain(posix.normalize(icon));
  const png = readFileSync(join(projectRoot, manifest.icon));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
});
