// A user pulls the MFA settings of a pool in three ways: when offered after pulling the pool, into an empty file, and
// from the context menu of the pool's node. A user also creates a pool with no file open.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
const mfa = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
for (const name of ['harbor', 'kelp', 'tide', 'wharf']) {
  sandbox.pools.create({ PoolName: name }, { id: `eu-west-1_${name}001`, mfa: name === 'tide' ? {} : mfa });
}

const { workbench, read } = await useSession({
  files: { 'empty.userpoolmfa.json': '' },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { page } = workbench;

async function pickPool(name: string): Promise<void> {
  await workbench.answer('eu-west-1');
  await workbench.pick(name);
}

it('offers the MFA settings after a pool was pulled into a new file', async () => {
  await workbench.runCommand('Cognito: Pull User Pool to New File…');
  await pickPool('harbor');
  const toast = await workbench.waitForToast('Pulled the live pool into harbor.userpool.json.');
  await workbench.screenshot('pull-new-mfa');
  await toast.click('Pull MFA Settings');
  await workbench.waitForToast('Pulled the MFA settings of the pool into harbor.userpoolmfa.json.');
});

it('does not offer the MFA settings of a new pool', async () => {
  await workbench.clearNotifications();
  await workbench.runCommand('Cognito: Pull User Pool to New File…');
  await pickPool('tide');
  const toast = await workbench.waitForToast('Pulled the live pool into tide.userpool.json.');
  assert.deepEqual(await toast.buttons(), []);
});

it('pulls MFA settings into an empty MFA file, and says so', async () => {
  await workbench.clearNotifications();
  await workbench.openFile('empty.userpoolmfa.json');
  await workbench.runCommand('Cognito: Pull MFA Settings');
  await workbench.answer('eu-west-1');
  await workbench.waitForPick('kelp');
  assert.match(await workbench.pickTitle(), /^Pull MFA Settings/);
  await workbench.pick('kelp');
  await workbench.waitForToast('Pulled the MFA settings of the pool into empty.userpoolmfa.json.');
});

it('pulls the MFA settings of a pool from the menu of its node, even if the pool has no file', async () => {
  await workbench.clearNotifications();
  await workbench.runCommand('Cognito: Browse User Pools in AWS');
  const row = (text: string) => page.locator('.pane .monaco-list-row', { hasText: text }).first();
  await row('Default credentials').click();
  await row('Europe (Ireland)').click();
  await row('wharf').click({ button: 'right' });
  await workbench.screenshot('pool-node-menu');
  await page.locator('.context-view .action-label', { hasText: 'Pull MFA Settings' }).click();
  await workbench.waitForTab('wharf.userpoolmfa.json');
  assert.match(await read('wharf.userpoolmfa.json'), /"UserPoolId": "eu-west-1_wharf001"/);
});

it('starts a new file if a pool is created without an open file, and lists the new pool', async () => {
  await workbench.clearNotifications();
  await workbench.runCommand('View: Close All Editors');
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.waitForToast('This file will describe the new pool.');
  await page.locator('.suggest-widget', { hasText: 'New pool: email sign-in' }).waitFor();
  await workbench.screenshot('create-without-file');
  await workbench.editor.acceptSuggestion('New pool: email sign-in');
  await workbench.editor.waitForText('"UsernameAttributes"');
  await workbench.editor.type('anchor');
  await workbench.editor.press('Escape');
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-west-1');
  const modal = await workbench.waitForModal('Create the user pool anchor in eu-west-1?');
  assert.match(await modal.text(), /Account: 123456789012/);
  await workbench.screenshot('create-account');
  await modal.click('Create');
  await page.locator('.pane .monaco-list-row', { hasText: 'anchor' }).waitFor();
  await workbench.screenshot('created-in-view');
});
