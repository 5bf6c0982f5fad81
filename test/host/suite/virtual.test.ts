import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { startSandbox, type Sandbox } from '../../../sandbox/src/index.ts';
import { PackagedDocuments } from '../../../client/src/browser/packaged-documents.ts';
import { poolFilesBelow } from '../../../client/src/editors/pool-files.ts';
import { MemoryFiles } from './support/memory-files.ts';
import { answering } from './support/stubs.ts';
import { codeOf, waitForDiagnostics } from './support/wait-for.ts';

const POOL = 'eu-west-1_Virtual';
const WRONG = `{\n  "UserPoolId": "${POOL}",\n  "MfaConfiguration": "ONN"\n}\n`;

const has = (code: string) => (found: readonly vscode.Diagnostic[]) => found.some((one) => codeOf(one) === code);

async function show(uri: vscode.Uri, viewColumn = vscode.ViewColumn.One): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { viewColumn, preview: false });
  return document;
}

function hoverAt(document: vscode.TextDocument, text: string): Thenable<vscode.Hover[]> {
  const position = document.positionAt(document.getText().indexOf(text));
  return vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  change.replace(document.uri, all, text);
  assert.ok(await vscode.workspace.applyEdit(change));
}

describe('a file in a virtual file system', () => {
  const files = new MemoryFiles();
  const archive = new MemoryFiles();
  const uriOf = (path: string) => vscode.Uri.from({ scheme: 'memory', authority: 'team', path });
  const registered: vscode.Disposable[] = [];
  let sandbox: Sandbox;

  before(async () => {
    registered.push(
      vscode.workspace.registerFileSystemProvider('memory', files),
      vscode.workspace.registerFileSystemProvider('archive', archive, { isReadonly: true }),
    );
    sandbox = await startSandbox({ region: 'eu-west-1' });
    sandbox.pools.create({ PoolName: 'virtual', UserPoolTags: { team: 'identity' } }, { id: POOL });
    await vscode.workspace
      .getConfiguration('userpool')
      .update('endpoint', sandbox.url, vscode.ConfigurationTarget.Global);
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration('userpool')
      .update('endpoint', undefined, vscode.ConfigurationTarget.Global);
    await sandbox.close();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const one of registered) one.dispose();
  });

  it('has hovers, and diagnostics with links to the rules', async () => {
    files.put('/checked.userpool.json', WRONG);
    const document = await show(uriOf('/checked.userpool.json'));
    const found = await waitForDiagnostics(document.uri, 'a wrong value', has('enum-value'));
    const code = found.find((one) => codeOf(one) === 'enum-value')?.code;
    assert.ok(typeof code === 'object' && code.target.fragment === 'enum-value');
    assert.ok((await vscode.workspace.fs.stat(code.target.with({ fragment: '' }))).size > 0);
    assert.equal((await hoverAt(document, 'MfaConfiguration')).length, 1);
  });

  it('has completions, quick fixes and formatting', async () => {
    files.put('/mended.userpool.json', `{"UserPoolId":"${POOL}",\n"Arn":"x","MfaConfiguration":""}`);
    const document = await show(uriOf('/mended.userpool.json'));
    await waitForDiagnostics(document.uri, 'a read-only member', has('read-only-field'));
    const at = (text: string, move = 0) => document.positionAt(document.getText().indexOf(text) + move);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at('""', 1),
    );
    assert.ok(list.items.some(({ label }) => JSON.stringify(label).includes('OPTIONAL')));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at('"Arn"'), at('"Arn"', 5)),
    );
    const fix = actions.find(({ title }) => title === 'Remove Arn');
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const change = new vscode.WorkspaceEdit();
    change.set(document.uri, edits);
    await vscode.workspace.applyEdit(change);
    assert.equal(document.getText(), `{\n  "UserPoolId": "${POOL}",\n  "MfaConfiguration": ""\n}`);
  });

  it('is updated by a pull, and can be pushed', async () => {
    files.put('/pools/pulled.userpool.json', `{\n  // Ask Ada.\n  "UserPoolId": "${POOL}"\n}\n`);
    const document = await show(uriOf('/pools/pulled.userpool.json'));
    await answering(
      () => undefined,
      async () => vscode.commands.executeCommand('userpool.pull'),
    );
    assert.equal(document.isDirty, false);
    const pulled = files.text('/pools/pulled.userpool.json');
    assert.match(pulled, /\/\/ Ask Ada\.\n[^]*"team": "identity"/);
    await replaceAll(document, pulled.replace('"identity"', '"accounts"'));
    sandbox.wire.clear();
    await answering(
      ({ buttons }) => buttons.find((button) => button === 'Push'),
      async () => vscode.commands.executeCommand('userpool.push'),
    );
    const [update] = sandbox.wire.exchanges('UpdateUserPool');
    assert.match(update?.rawBody ?? '', /"team":"accounts"/);
  });

  it('is found among the files in its folder', async () => {
    files.put('/found/node_modules/x/other.userpool.json', WRONG);
    files.put('/found/README.md', '# Pools\n');
    files.put('/found/deep/er/two.userpool.json', WRONG);
    files.put('/found/one.userpool.json', WRONG);
    const found = await poolFilesBelow(uriOf('/found'));
    assert.deepEqual(
      found.map(({ path }) => path),
      ['/found/one.userpool.json', '/found/deep/er/two.userpool.json'],
    );
    assert.deepEqual(await poolFilesBelow(uriOf('/nowhere')), []);
  });

  it('has language features, but no diagnostics, if it is another version of a file', async () => {
    archive.put('/old.userpool.json', WRONG);
    const document = await show(vscode.Uri.parse('archive:/old.userpool.json'));
    assert.equal((await hoverAt(document, 'MfaConfiguration')).length, 1);
    files.put('/new.userpool.json', WRONG);
    // Once the diagnostics of this file have arrived, any diagnostics of the previously opened file would also have
    // arrived.
    const other = await show(uriOf('/new.userpool.json'), vscode.ViewColumn.Two);
    await waitForDiagnostics(other.uri, 'a wrong value', has('enum-value'));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('is not pushed if it is another version of a file', async () => {
    await show(vscode.Uri.parse('archive:/old.userpool.json'));
    sandbox.wire.clear();
    for (const command of ['userpool.push', 'userpool.pull', 'userpool.restore', 'userpool.addMissing']) {
      const asked = await answering(
        () => undefined,
        async () => vscode.commands.executeCommand(command),
      );
      assert.match(asked[0]?.message ?? '', /^This is another version of old\.userpool\.json/);
    }
    assert.deepEqual(sandbox.wire.operations, []);
  });
});

describe('a file outside the workspace', () => {
  it('is checked even if it has not been saved yet', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'userpool', content: WRONG });
    await waitForDiagnostics(document.uri, 'a wrong value', has('enum-value'));
  });

  it('is checked in any folder on the disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'userpool-'));
    try {
      const file = join(folder, 'elsewhere.userpool.json');
      writeFileSync(file, WRONG);
      await waitForDiagnostics((await show(vscode.Uri.file(file))).uri, 'a wrong value', has('enum-value'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an extension package at a web address', () => {
  it('opens its documents in an editor', async () => {
    const server = createServer(({ url }, answer) => {
      answer.statusCode = url === '/extension/docs/rules.md' ? 200 : 404;
      answer.end('# Rules\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const documents = new PackagedDocuments(vscode.Uri.parse(`http://127.0.0.1:${port}/extension`));
    try {
      const uri = documents.uriOf('docs/rules.md');
      assert.ok(!uri.scheme.startsWith('http'), 'a link to it would leave the editor');
      const rules = await vscode.workspace.openTextDocument(uri.with({ fragment: 'enum-value' }));
      assert.equal(rules.getText(), '# Rules\n');
      assert.equal(rules.languageId, 'markdown');
      await assert.rejects(async () => vscode.workspace.openTextDocument(documents.uriOf('docs/none.md')), /404/);
    } finally {
      documents.dispose();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
