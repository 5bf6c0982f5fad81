import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { expect, it } from 'vitest';
import { offline } from '../../scripts/lib/offline.mjs';
import { onDemand } from '../../scripts/lib/on-demand.mjs';
import { projectRoot } from '../../scripts/lib/paths.mjs';

/** What building a text that is in a folder of the project has to complain about. */
async function complaints(contents: string, folder: string, plugin: Plugin): Promise<string[]> {
  const { errors } = await build({
    stdin: { contents, resolveDir: `${projectRoot}/${folder}`, loader: 'ts' },
    bundle: true,
    platform: 'node',
    write: false,
    logLevel: 'silent',
    plugins: [plugin],
  }).catch((error: unknown) => error as { errors: { text: string }[] });
  return errors.map(({ text }) => text);
}

it.each([
  "import '@aws-sdk/client-cognito-identity-provider';",
  "import '@smithy/core/config';",
  "import 'node:https';",
  "import 'http';",
  "import 'node:dns/promises';",
  "import 'net';",
  "void import('node:http2');",
  "require('tls');",
  "import 'node:child_process';",
  "require('cluster');",
  "import 'worker_threads';",
])('the server’s bundle refuses %s', async (text) => {
  expect(await complaints(text, 'server/src', offline)).toEqual([
    expect.stringContaining('must not be in the server’s bundle'),
  ]);
});

it('the server’s bundle takes what speaks LSP, and files', async () => {
  const text = "export * from 'vscode-languageserver/node'; import 'node:fs';";
  expect(await complaints(text, 'server/src', offline)).toEqual([]);
});

it.each([
  "import '@aws-sdk/client-cognito-identity-provider';",
  "import './aws/index.ts';",
  "export * from '#sandbox';",
  "import '../../sandbox/src/index.ts';",
  "void import('@smithy/types');",
])('the client’s bundle refuses %s', async (text) => {
  expect(await complaints(text, 'client/src', onDemand)).toHaveLength(1);
});

it.each(["void import('./aws/index.ts');", "void import('#sandbox');"])(
  'the client’s bundle takes on demand: %s',
  async (text) => {
    expect(await complaints(text, 'client/src', onDemand)).toEqual([]);
  },
);

it('the browser’s bundle asks for nothing but VS Code', () => {
  const text = readFileSync(`${projectRoot}/dist/browser.js`, 'utf8');
  const asked = [...text.matchAll(/\b(?:require|import)\(([^)]*)\)/g)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(['"vscode"']));
});
