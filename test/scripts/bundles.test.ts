import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { expect, it } from 'vitest';
import { offline } from '../../scripts/build/offline.mjs';
import { cliOnDemand, onDemand, yamlOnDemand } from '../../scripts/build/on-demand.mjs';
import { shareVscode } from '../../scripts/build/share-vscode.mjs';
import { projectRoot } from '../../scripts/paths.mjs';

/** Builds the code as a module in a folder of the project. Returns the build errors. */
async function buildErrors(contents: string, folder: string, plugin: Plugin): Promise<string[]> {
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
])('the server bundle rejects %s', async (text) => {
  expect(await buildErrors(text, 'server/src', offline)).toEqual([
    expect.stringContaining('must not be in the server’s bundle'),
  ]);
});

it('the server bundle may contain LSP libraries and file access', async () => {
  const text = "export * from 'vscode-languageserver/node'; import 'node:fs';";
  expect(await buildErrors(text, 'server/src', offline)).toEqual([]);
});

it.each([
  "import '@aws-sdk/client-cognito-identity-provider';",
  "import '#live/aws';",
  "export * from '#sandbox';",
  "import '../../sandbox/src/index.ts';",
  "void import('@smithy/types');",
  "import './language-client/node/index.ts';",
  "import 'vscode-languageclient/node';",
  "export * from 'vscode-jsonrpc';",
])('the client bundle rejects %s', async (text) => {
  expect(await buildErrors(text, 'client/src', onDemand)).toHaveLength(1);
});

it.each(["void import('#live/aws');", "void import('#sandbox');", "void import('./language-client/node/index.ts');"])(
  'the client bundle loads on demand: %s',
  async (text) => {
    expect(await buildErrors(text, 'client/src', onDemand)).toEqual([]);
  },
);

it.each([
  "import '@aws-sdk/client-cognito-identity-provider';",
  "import { createLiveAccess } from '#live/aws'; createLiveAccess();",
  "import { startSandbox } from '#sandbox'; startSandbox();",
  "import '../../server/src/main/index.ts';",
])('the command line’s bundle rejects %s', async (text) => {
  expect(await buildErrors(text, 'cli/src', cliOnDemand)).toHaveLength(1);
});

it.each(["void import('#live/aws');", "void import('#sandbox');", "void import('../../server/src/main/index.ts');"])(
  'the command line’s bundle loads on demand: %s',
  async (text) => {
    expect(await buildErrors(text, 'cli/src', cliOnDemand)).toEqual([]);
  },
);

it('the command line’s bundles start fast, because they load no slow modules of Node at the start', () => {
  const text = readFileSync(`${projectRoot}/dist/userpool.js`, 'utf8');
  expect(text).not.toMatch(/\w=require\("node:(child_process|crypto|fs\/promises|http|https|readline)"\)/);
});

it.each(["import 'yaml';", "import '#core/yaml';", "export * from '#core/yaml';", "void import('yaml');"])(
  'the server bundle rejects %s',
  async (text) => {
    expect(await buildErrors(text, 'server/src', yamlOnDemand)).toEqual([expect.stringContaining('YAML parser')]);
  },
);

it('the server bundle loads the YAML parser on demand', async () => {
  const text =
    "import type { ReadYaml } from '#core/yaml'; export const x: Promise<{ readYaml: ReadYaml }> = import('#core/yaml');";
  expect(await buildErrors(text, 'server/src', yamlOnDemand)).toEqual([]);
});

it('the YAML parser imports nothing, so it also runs in a worker', () => {
  const text = readFileSync(`${projectRoot}/dist/yaml.js`, 'utf8');
  expect([...text.matchAll(/\b(?:require|import)\(/g)]).toEqual([]);
});

it('the client bundle may import the types of the language client', async () => {
  const text = "import type { BaseLanguageClient } from 'vscode-languageclient'; export type X = BaseLanguageClient;";
  expect(await buildErrors(text, 'client/src', onDemand)).toEqual([]);
});

it('all modules of a bundle share one copy of VS Code’s API', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "import { window } from 'vscode'; import { registerShowLog } from './commands/show-log.ts'; export { window, registerShowLog };",
      resolveDir: `${projectRoot}/client/src`,
      loader: 'ts',
    },
    bundle: true,
    format: 'cjs',
    write: false,
    external: ['vscode'],
    plugins: [shareVscode],
  });
  expect(outputFiles[0]!.text.match(/require\("vscode"\)/g)).toHaveLength(1);
});

it.each(readdirSync(join(projectRoot, 'dist')).filter((name) => name.endsWith('.js')))(
  'dist/%s has only Latin-1 characters, because V8 stores and reads other text less efficiently',
  (name) => {
    const text = readFileSync(join(projectRoot, 'dist', name), 'utf8');
    // esbuild escapes strings. Non-Latin-1 characters could only come from regular expressions, which esbuild does not
    // change.
    // oxlint-disable-next-line no-control-regex
    expect([...text.matchAll(/.{0,40}[^\u0000-\u00ff].{0,10}/g)].map(([found]) => found)).toEqual([]);
  },
);

it('the browser bundle requires nothing but VS Code', () => {
  const text = readFileSync(`${projectRoot}/dist/browser.js`, 'utf8');
  const asked = [...text.matchAll(/\b(?:require|import)\(([^)]*)\)/g)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(['"vscode"']));
});

it('no bundle uses import(), because the code cache does not support it', () => {
  const folder = join(projectRoot, 'dist');
  const bundles = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(bundles).toContain('server.js');
  expect(bundles.filter((name) => /\bimport\(/.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
});
