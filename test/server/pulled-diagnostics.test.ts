import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';
import { POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

const report = (uri: string, previousResultId?: string) =>
  lsp.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });

it('returns no diagnostics for a valid file', async () => {
  expect(
    await lsp.diagnose(`// Comments are fine.\n{ "$schema": "x", ${POOL}, "MfaConfiguration": "OFF", }\n`),
  ).toEqual([]);
});

it('gives each diagnostic a range, severity, code, message and path', async () => {
  expect(await lsp.diagnose(`{\n  ${POOL},\n  "MfaConfiguration": "ONN"\n}`)).toEqual([
    {
      range: { start: { line: 2, character: 22 }, end: { line: 2, character: 27 } },
      severity: 1,
      code: 'enum-value',
      source: 'userpool',
      message: 'MfaConfiguration must be one of OFF, ON, OPTIONAL, not "ONN".',
      data: { path: ['MfaConfiguration'] },
    },
  ]);
});

it('refers to the other setting that a diagnostic involves', async () => {
  const uri = await lsp.open(
    `{ ${POOL}, "UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" } }`,
  );
  const [diagnostic] = await lsp.pull(uri);
  expect(diagnostic).toMatchObject({
    code: 'threat-tier-essentials',
    relatedInformation: [
      { location: { uri, range: { start: { line: 0, character: 55 } } }, message: 'The tier is ESSENTIALS here.' },
    ],
  });
});

it('tags deprecated and useless settings', async () => {
  const diagnostics = await lsp.diagnose(
    `{ ${POOL}, "Arn": "x", "AdminCreateUserConfig": { "UnusedAccountValidityDays": 7 } }`,
  );
  expect(diagnostics.map(({ code, tags }) => [code, tags])).toEqual([
    ['read-only-field', [1]],
    ['unused-account-validity', [2]],
  ]);
});

it('omits properties that the client does not support', async () => {
  const plain = await Lsp.start({ textDocument: { diagnostic: {} } });
  const [first, second] = await plain.diagnose(
    `{ ${POOL}, "Arn": "x", "UserPoolTier": "ESSENTIALS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" } }`,
  );
  expect(first).not.toHaveProperty('tags');
  expect(second).not.toHaveProperty('relatedInformation');
  await plain.stop();
});

it('gives syntax errors a code', async () => {
  const diagnostics = await lsp.diagnose(`{ ${POOL}, "PoolName" "x" }`);
  expect(diagnostics).toMatchObject([{ code: 'json-syntax', severity: 1 }]);
});

it('reports a known version as unchanged, and returns all diagnostics of the next version', async () => {
  const uri = await lsp.open('{}');
  const first = await report(uri);
  expect(first).toMatchObject({
    kind: 'full',
    items: [{ code: 'create-pool-name-required' }, { code: 'create-case-default' }, { code: 'user-pool-id-required' }],
  });
  expect(await report(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await lsp.change(uri, 2, `{ ${POOL} }`);
  expect(await report(uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
});

it('does not report a reopened document as unchanged', async () => {
  const uri = await lsp.open('{}');
  const { resultId } = await report(uri);
  await lsp.close(uri);
  await lsp.open(`{ ${POOL} }`, uri);
  expect(await report(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
});

it('does not accept another server’s result ID', async () => {
  const { resultId } = await report(await lsp.open('{}'));
  const other = await Lsp.start();
  const textDocument = { uri: 'file:///other.userpool.json' };
  for (let i = 0; i < 20; i++) {
    await other.open(`{ ${POOL} }`, textDocument.uri);
    const params = { textDocument, previousResultId: resultId! };
    expect(await other.connection.sendRequest(DocumentDiagnosticRequest.type, params)).toMatchObject({ items: [] });
    await other.close(textDocument.uri);
  }
  await other.stop();
});

it('applies incremental changes', async () => {
  const uri = await lsp.open(`{ ${POOL}, "MfaConfiguration": "OFFF" }`);
  await lsp.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 62 }, end: { line: 0, character: 63 } }, text: '' }],
  });
  expect(await lsp.pull(uri)).toEqual([]);
});

it('returns no diagnostics for a closed document', async () => {
  const uri = await lsp.open('{}');
  await lsp.close(uri);
  expect(await lsp.pull(uri)).toEqual([]);
});

it('reads a file with a byte order mark', async () => {
  expect(await lsp.diagnose(`\uFEFF{ ${POOL} }`)).toEqual([]);
});

it('limits the number of diagnostics, with errors first', async () => {
  const unknown = Array.from({ length: 3000 }, (_, i) => `"Unheard${i}OfMember": 1`).join(', ');
  const diagnostics = await lsp.diagnose(`{ ${unknown}, "MfaConfiguration": 1 }`);
  expect(diagnostics).toHaveLength(1000);
  expect(diagnostics.filter(({ severity }) => severity === 1).map(({ code }) => code)).toEqual([
    'create-pool-name-required',
    'type-mismatch',
  ]);
});
