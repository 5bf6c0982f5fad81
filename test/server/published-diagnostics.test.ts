import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';
import { POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start({ textDocument: { publishDiagnostics: { versionSupport: true } } });
});
afterAll(() => lsp.stop());

it('publishes the diagnostics of an opened document', async () => {
  const published = lsp.nextPublished(() => true);
  const uri = await lsp.open('{ "MfaConfiguration": "ONN" }');
  expect(await published).toMatchObject({
    uri,
    version: 1,
    diagnostics: [
      { code: 'create-pool-name-required' },
      { code: 'create-case-default' },
      { code: 'user-pool-id-required' },
      { code: 'enum-value' },
    ],
  });
});

it('ends with the diagnostics of the latest version', async () => {
  const uri = await lsp.open('{}');
  const latest = lsp.nextPublished((params) => params.uri === uri && params.version === 50);
  for (let version = 2; version < 50; version++) await lsp.change(uri, version, `{ "n${version}": 1 }`);
  await lsp.change(uri, 50, `{ ${POOL} }`);
  expect((await latest).diagnostics).toEqual([]);
  const versions = lsp.published.filter((params) => params.uri === uri).map(({ version }) => version ?? 0);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(versions.at(-1)).toBe(50);
});

it('keeps documents separate', async () => {
  const both = ['file:///a.userpool.json', 'file:///b.userpool.json'];
  const published = Promise.all(both.map((uri) => lsp.nextPublished((params) => params.uri === uri)));
  await lsp.open('{}', both[0]);
  await lsp.open(`{ ${POOL} }`, both[1]);
  expect((await published).map(({ diagnostics }) => diagnostics.length)).toEqual([3, 0]);
});

it('clears the diagnostics of a closed document, and publishes none after that', async () => {
  const uri = await lsp.open('{}');
  const cleared = lsp.nextPublished((params) => params.uri === uri && params.diagnostics.length === 0);
  await lsp.change(uri, 2, '{ "PoolName": 1 }');
  await lsp.close(uri);
  expect(await cleared).toEqual({ uri, diagnostics: [] });
  const other = lsp.nextPublished((params) => params.uri !== uri);
  await lsp.open('{}');
  await other;
  expect(lsp.published.filter((params) => params.uri === uri).at(-1)?.diagnostics).toEqual([]);
});
