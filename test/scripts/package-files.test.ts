import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.mjs';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly svg: string } }[] }[];
  };
}

const files = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });

it('what the package’s texts refer to is in it', () => {
  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    'docs/rules.md',
    'docs/service-rules.md',
  ]) {
    const links = [...readFileSync(join(projectRoot, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
    for (const [, link] of links) {
      const target = posix.join(posix.dirname(file), link!);
      expect(files.some((one) => one === target || one.startsWith(posix.join(target, '/')))).toBe(true);
    }
  }
});

it('the document that problems link to is in the package', () => {
  expect(files).toContain('docs/rules.md');
});

it('the pictures of the walkthrough are in the package, and no others', () => {
  const { contributes } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  const named = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
  expect(files.filter((file) => file.startsWith('media/')).sort()).toEqual(named.sort());
});

it('the package has what package.json starts', () => {
  const { main, browser } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  for (const file of [main, browser]) expect(files).toContain(posix.normalize(file));
});

it('the package holds nothing but texts, bundles, pictures and the grammar', () => {
  const expected =
    /^([A-Z]+(\.md)?|package(\.nls(\.[a-z-]+)?)?\.json|l10n\/bundle\.l10n\.[a-z-]+\.json|dist\/(aws|browser|client|sandbox|server)\.js|media\/walkthrough\/[a-z]+\.svg|dist\/ThirdPartyNotices\.txt)$|^(docs|syntaxes)\//;
  expect(files.filter((file) => !expected.test(file))).toEqual([]);
  expect(files).toContain('LICENSE');
  expect(files).toContain('CHANGELOG.md');
});
