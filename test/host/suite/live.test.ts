import { strict as assert } from 'node:assert';
import { after, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { startSandbox, type Sandbox } from '../../../sandbox/src/index.ts';
import { answering, type Asked } from './support/stubs.ts';
import { openPoolFile } from './support/workspace.ts';

const POOL = 'eu-west-1_Customers';

describe('a live pool', () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox({ region: 'eu-west-1', acceptUnknownMembers: ['SessionConfiguration'] });
    await vscode.workspace
      .getConfiguration('userpool')
      .update('endpoint', sandbox.url, vscode.ConfigurationTarget.Global);
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration('userpool')
      .update('endpoint', undefined, vscode.ConfigurationTarget.Global);
    await sandbox.close();
  });

  beforeEach(() => {
    if (sandbox.pools.ids().includes(POOL)) {
      sandbox.pools.replace(POOL, { DeletionProtection: 'INACTIVE' });
      sandbox.pools.delete(POOL);
    }
    sandbox.pools.create(
      {
        PoolName: 'customers',
        DeletionProtection: 'ACTIVE',
        AutoVerifiedAttributes: ['email'],
        LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:check' },
        UserPoolTags: { team: 'identity' },
        ...({ SessionConfiguration: { MaximumSessions: 5 } } as object),
      },
      { id: POOL },
    );
    sandbox.wire.clear();
  });

  const run = (command: string, press: (asked: Asked) => string | undefined = () => undefined): Promise<Asked[]> =>
    answering(press, async () => vscode.commands.executeCommand(command));
  const press =
    (button: string) =>
    ({ buttons }: Asked): string | undefined =>
      buttons.includes(button) ? button : undefined;

  it('is pulled into its file, and all comments are kept', async () => {
    const document = await openPoolFile(
      'pull',
      `{\n  // Our customers.\n  "UserPoolId": "${POOL}" // never change\n}\n`,
    );
    const asked = await run('userpool.pull');
    assert.ok(Object.keys(require.cache).some((file) => file.endsWith('aws.js')));
    assert.equal(asked.length, 1);
    assert.match(asked[0]?.message ?? '', /^Pulled \d+ settings into pull\.userpool\.json\. The file is saved\.$/);
    assert.match(
      document.getText(),
      /^\{\n {2}\/\/ Our customers\.\n {2}"UserPoolId": "eu-west-1_Customers", \/\/ never change\n/,
    );
    assert.match(document.getText(), /"PreSignUp": "arn:aws:lambda/);
    assert.equal(document.isDirty, false);
    const before = document.getText();
    await run('userpool.pull');
    assert.equal(document.getText(), before);
  });

  it('is not pulled over settings that only the file has unless the user agrees', async () => {
    const text = `{ "UserPoolId": "${POOL}", "MfaConfiguration": "OPTIONAL" }\n`;
    const document = await openPoolFile('overwrite', text);
    const asked = await run('userpool.pull');
    assert.match(asked[0]?.detail ?? '', /MfaConfiguration: OPTIONAL →\sOFF/);
    assert.deepEqual(asked[0]?.buttons, ['Show Diff', 'Keep My Edits', 'Overwrite']);
    assert.equal(document.getText(), text);
  });

  it('is pulled without overwriting edits if the user keeps them', async () => {
    const document = await openPoolFile('keep', `{ "UserPoolId": "${POOL}", "MfaConfiguration": "OPTIONAL" }\n`);
    const asked = await run('userpool.pull', press('Keep My Edits'));
    assert.match(
      asked.at(-1)?.message ?? '',
      /^Pulled \d+ settings into keep\.userpool\.json\. Your edit was kept\. The file is saved\.$/,
    );
    assert.match(document.getText(), /"MfaConfiguration": "OPTIONAL"/);
    assert.match(document.getText(), /"team": "identity"/);
  });

  it('receives only the complete request when its file is pushed', async () => {
    const document = await openPoolFile('push', `{ "UserPoolId": "${POOL}" }\n`);
    await run('userpool.pull');
    const longer = document.getText().replace(/"MinimumLength": \d+/, '"MinimumLength": /* longer */ 12');
    await edit(document, longer);
    sandbox.wire.clear();
    const asked = await run('userpool.push', press('Push'));
    assert.match(asked[0]?.message ?? '', /^Push 1 change to customers \(eu-west-1_Customers\)\?$/);
    assert.match(asked[0]?.detail ?? '', /Policies\.PasswordPolicy\.MinimumLength: 8 →\s12/);
    // The plan and the check before the request each read the pool and its MFA settings in parallel.
    assert.deepEqual(
      [sandbox.wire.operations.slice(0, 4).toSorted(), sandbox.wire.operations.slice(4)],
      [
        ['DescribeUserPool', 'DescribeUserPool', 'GetUserPoolMfaConfig', 'GetUserPoolMfaConfig'],
        ['UpdateUserPool', 'DescribeUserPool'],
      ],
    );
    const [exchange] = sandbox.wire.exchanges('UpdateUserPool');
    const request = JSON.parse(longer.replace(/\/\*.*?\*\//g, '')) as Record<string, unknown>;
    assert.deepEqual(JSON.parse(exchange?.rawBody ?? ''), request);
    assert.match(
      asked.at(-1)?.message ?? '',
      /^Pushed 1 change to customers\. Result verified\. The file has unsaved changes\.$/,
    );
    await run('userpool.pull');
    assert.equal(document.getText(), longer);
  });

  it('keeps a setting that is unknown to the SDK when it is pulled and pushed', async () => {
    const document = await openPoolFile('unknown', `{ "UserPoolId": "${POOL}" }\n`);
    await run('userpool.pull');
    assert.match(document.getText(), /"SessionConfiguration": \{\n? *"MaximumSessions": 5/);
    await edit(
      document,
      document
        .getText()
        .replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OFF", "SmsAuthenticationMessage": "Code {####}"'),
    );
    await run('userpool.push', press('Push'));
    const body = JSON.parse(sandbox.wire.exchanges('UpdateUserPool')[0]?.rawBody ?? '{}') as Record<string, unknown>;
    assert.deepEqual(body['SessionConfiguration'], { MaximumSessions: 5 });
    assert.equal(body['SmsAuthenticationMessage'], 'Code {####}');
  });

  it('is not changed by a file with an error', async () => {
    await openPoolFile('broken', `{ "UserPoolId": "${POOL}", "MfaConfiguration": true }\n`);
    const asked = await run('userpool.push', press('Push'));
    assert.match(asked[0]?.message ?? '', /^Nothing was sent: broken\.userpool\.json has an error\./);
    // The pool is read, because an error that it already has would not block the push.
    assert.ok(!sandbox.wire.operations.includes('UpdateUserPool'));
  });

  it('is not changed unless the user clicks Push', async () => {
    await openPoolFile(
      'cancelled',
      `{ "UserPoolId": "${POOL}", "MfaConfiguration": "OFF", "DeletionProtection": "INACTIVE" }\n`,
    );
    const asked = await run('userpool.push', press('Keep Live Values'));
    assert.match(asked[1]?.detail ?? '', /Deletion protection is turned off\./);
    assert.ok(!sandbox.wire.operations.includes('UpdateUserPool'));
  });

  it('is compared with its file', async () => {
    const document = await openPoolFile('compare', `{ "UserPoolId": "${POOL}", "MfaConfiguration": "OPTIONAL" }\n`);
    await run('userpool.compare');
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    assert.ok(activeTab?.input instanceof vscode.TabInputTextDiff);
    assert.equal(activeTab.input.modified.toString(), document.uri.toString());
    const live = await vscode.workspace.openTextDocument(activeTab.input.original);
    assert.match(live.getText(), /"MfaConfiguration": "OFF"/);
    const tabs = vscode.window.tabGroups.activeTabGroup.tabs.length;
    sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other' } });
    const changed = new Promise((resolve) => vscode.workspace.onDidChangeTextDocument(resolve));
    await run('userpool.compare');
    await changed;
    assert.match(live.getText(), /"team": "other"/);
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, tabs);
  });

  it('is reported if it no longer exists', async () => {
    await openPoolFile('gone', '{ "UserPoolId": "eu-west-1_Nowhere" }\n');
    const asked = await run('userpool.pull');
    assert.match(asked[0]?.message ?? '', /eu-west-1/);
    assert.deepEqual(asked[0]?.buttons, ['Select AWS Profile', 'Use for a New Pool…', 'Show Log']);
  });
});

async function edit(document: vscode.TextDocument, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(
    document.uri,
    new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)),
    text,
  );
  assert.ok(await vscode.workspace.applyEdit(change));
}
