import { strict as assert } from 'node:assert';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { startSandbox, type Sandbox } from '../../../sandbox/src/index.ts';
import { answering } from './support/stubs.ts';
import { openPoolFile, replaceText } from './support/workspace.ts';

const POOL = 'eu-west-1_Lenses';

describe('the code lenses of a pool file', () => {
  let sandbox: Sandbox;
  const set = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('userpool').update(name, value, vscode.ConfigurationTarget.Global);

  before(async () => {
    sandbox = await startSandbox({ region: 'eu-west-1' });
    await set('endpoint', sandbox.url);
  });

  after(async () => {
    await set('endpoint', undefined);
    await sandbox.close();
  });

  beforeEach(() => {
    sandbox.pools.create({ PoolName: 'lenses', AutoVerifiedAttributes: ['email'] }, { id: POOL });
  });

  afterEach(() => sandbox.pools.delete(POOL));

  const run = (command: string, target?: vscode.Uri, press?: string): Promise<unknown> =>
    answering(
      ({ buttons }) => buttons.find((button) => button === press),
      async () => vscode.commands.executeCommand(command, target),
    );

  it('show the sync state of the file, from the first pull to a change by another user', async () => {
    const document = await openPoolFile('lenses', `{ "UserPoolId": "${POOL}" }\n`);
    const actions = ['Pull', 'Compare', 'Push'];
    assert.deepEqual(await lensesOf(document), ['$(cloud) Not pulled yet', ...actions]);

    await run('userpool.pull');
    assert.match((await lensesOf(document))[0] ?? '', /^\$\(check\) In sync with lenses as of \S/);

    await replaceText(document, '"MinimumLength": 8', '"MinimumLength": 12');
    assert.deepEqual(await lensesOf(document), ['$(pencil) 1 change to push', ...actions]);

    await run('userpool.push', undefined, 'Push');
    assert.match((await lensesOf(document))[0] ?? '', /^\$\(check\) In sync with lenses as of \S/);

    sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' });
    await run('userpool.compare');
    assert.equal((await lensesOf(document))[0], '$(warning) 1 setting changed in the live pool');

    await replaceText(document, '"MinimumLength": 12', '"MinimumLength": 14');
    assert.equal((await lensesOf(document))[0], '$(warning) Changed on both sides: 1 in this file, 1 in the live pool');
    sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE' });
  });

  it('show a failure until the text changes', async () => {
    const document = await openPoolFile('lenses-failed', '{ "UserPoolId": "eu-west-1_Elsewhere" }\n');
    await run('userpool.compare');
    assert.equal((await lensesOf(document))[0], '$(error) Compare with Live User Pool failed');
    await replaceText(document, '}', '} ');
    assert.equal((await lensesOf(document))[0], '$(cloud) Not pulled yet');
  });

  it('offer templates for an empty file', async () => {
    const document = await openPoolFile('lenses-empty', '// soon\n');
    assert.deepEqual((await lensesOf(document)).slice(0, 2), ['Choose a Template…', 'Pull a Live Pool…']);
  });

  it('can be disabled', async () => {
    const document = await openPoolFile('lenses-off', '{}\n');
    await set('codeLens', false);
    try {
      assert.deepEqual(await lensesOf(document), []);
    } finally {
      await set('codeLens', undefined);
    }
    assert.equal((await lensesOf(document))[0], '$(error) 1 error blocks creation');
  });

  it('come with inlay hints that show the live values and can be turned off', async () => {
    const document = await openPoolFile('lenses-hints', `{ "UserPoolId": "${POOL}" }\n`);
    await run('userpool.pull');
    assert.deepEqual(await hintsOf(document), []);
    await replaceText(document, '"MinimumLength": 8', '"MinimumLength": 12');
    assert.deepEqual(await hintsOf(document), ['live: 8']);
    await set('inlayHints.live', false);
    try {
      assert.deepEqual(await hintsOf(document), []);
    } finally {
      await set('inlayHints.live', undefined);
    }
    await replaceText(document, '"MinimumLength": 12', '"MinimumLength": 8');
    assert.deepEqual(await hintsOf(document), []);
  });

  it('apply to their own file, even if another editor is active', async () => {
    const document = await openPoolFile('lenses-own', `{ "UserPoolId": "${POOL}" }\n`);
    await openPoolFile('lenses-other', '{ "UserPoolId": "eu-west-1_Nowhere" }\n');
    await run('userpool.pull', document.uri);
    assert.match(document.getText(), /"PoolName": "lenses"|"AutoVerifiedAttributes"/);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('are not shown in a read-only view', async () => {
    const shown = await vscode.workspace.openTextDocument(vscode.Uri.parse('userpool-preview://1/a.userpool.json'));
    assert.equal(shown.languageId, 'userpool');
    assert.deepEqual(await lensesOf(shown), []);
  });
});

it('a new pool file has no name yet and offers templates', async () => {
  await vscode.commands.executeCommand('userpool.newFile');
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document?.isUntitled);
  assert.equal(document.languageId, 'userpool');
  assert.equal((await lensesOf(document))[0], 'Choose a Template…');
});

/** Returns the titles of the code lenses, with nonbreaking spaces replaced by ordinary ones. */
async function lensesOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
  return lenses.map(({ command }) => (command?.title ?? '').replaceAll('\u00a0', ' '));
}

/** Returns the labels of the inlay hints. */
async function hintsOf({ uri, lineCount }: vscode.TextDocument): Promise<unknown[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    uri,
    new vscode.Range(0, 0, lineCount, 0),
  );
  return hints.map(({ label }) => label);
}
