import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.mjs';
import { thirdPartyNotices } from '../../scripts/lib/third-party-notices.mjs';

describe('the notices that ship (npm run build makes them)', () => {
  const notices = readFileSync(join(projectRoot, 'dist', 'ThirdPartyNotices.txt'), 'utf8');

  it.each(['@aws-sdk/client-cognito-identity-provider', 'jsonc-parser', 'vscode-languageclient'])('name %s', (name) => {
    const { version } = JSON.parse(
      readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8'),
    ) as Record<'version', string>;
    expect(notices.split('\n')).toContain(`${name} ${version}`);
  });

  it('hold the texts of the licences', () => {
    expect(notices).toContain('Apache License');
    expect(notices).toContain('Permission is hereby granted, free of charge');
  });
});

describe('the notices of a bundle', () => {
  const mit = (license: string) => ({ version: '1.0.0', license });

  /** The notices for a bundle of files, in a folder that holds these. */
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
    return thirdPartyNotices([metafile], folder);
  }

  it('name what is in it, nested packages too, and not what was left out of it', () => {
    const text = notices(
      {
        'node_modules/@a/one/package.json': JSON.stringify({ name: '@a/one', ...mit('MIT') }),
        'node_modules/@a/one/LICENSE': 'The same text.\r\n',
        'node_modules/@a/one/node_modules/two/package.json': JSON.stringify({ name: 'two', ...mit('MIT') }),
        'node_modules/@a/one/node_modules/two/License.txt': 'The same text.\n',
        'node_modules/three/package.json': JSON.stringify({ name: 'three', ...mit('MIT') }),
      },
      {
        'client/src/extension.ts': 1,
        'node_modules/@a/one/lib/x.js': 1,
        'node_modules/@a/one/node_modules/two/x.js': 1,
        'node_modules/three/x.js': 0,
      },
    );
    expect(text).toContain('\n@a/one 1.0.0\ntwo 1.0.0\n\nThe same text.\n');
    expect(text).not.toContain('three');
  });

  it('say so where a package has no text of its licence', () => {
    const files = {
      'node_modules/one/package.json': JSON.stringify({ name: 'one', author: { name: 'Ada' }, ...mit('ISC') }),
    };
    expect(notices(files, { 'node_modules/one/x.js': 1 })).toContain('Its package.json says: ISC, by Ada.');
  });

  it('cannot be made where a package says nothing about its licence', () => {
    const files = { 'node_modules/one/package.json': '{ "name": "one", "version": "1.0.0" }' };
    expect(() => notices(files, { 'node_modules/one/x.js': 1 })).toThrow('no word about its licence');
  });
});
