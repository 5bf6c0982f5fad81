// A push to a protected pool, a restore from its snapshot, and other commands for a file.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Production';
const FILE = 'production.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create(
  { PoolName: 'production', DeletionProtection: 'ACTIVE', UserPoolTags: { team: 'identity' } },
  { id: POOL },
);

const { workbench, read } = await useSession({
  files: { [FILE]: `{\n  // Ask Ada first.\n  "UserPoolId": "${POOL}",\n  "DeletionProtection": "ACTIVE"\n}\n` },
  settings: { 'userpool.endpoint': sandbox.url, 'userpool.protectedPools': ['prod*'] },
});
const { editor, page } = workbench;
const lens = (text: string) => page.locator('.codelens-decoration a', { hasText: text });

it('missing settings are added to the file from the live pool', async () => {
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Add Missing Settings');
  await workbench.screenshot('add-missing');
  await workbench.pick('From the Live Pool');
  await workbench.waitForToast(`Added`);
  assert.match(await read(FILE), /\/\/ Ask Ada first\.[^]*"MfaConfiguration": "OFF"/);
  await workbench.clearNotifications();
});

it('a push is copied as a command', async () => {
  await editor.waitForText('"MinimumLength": 8');
  await editor.replace('8', '12');
  await workbench.runCommand('Cognito: Copy as AWS CLI Command');
  await workbench.waitForToast('1 change to production and sends the complete configuration');
  await workbench.clearNotifications();
  assert.ok(!sandbox.wire.operations.includes('UpdateUserPool'));
});

it('the file is pushed only after the user types the pool’s name', async () => {
  await page.locator('.codelens-decoration .codicon-lock').waitFor();
  await workbench.screenshot('protected-lens');
  await workbench.runCommand('Cognito: Push User Pool');
  const modal = await workbench.waitForModal('Push 1 change to production');
  assert.match(await modal.text(), /production is protected\. You'll need to type its name to confirm\./);
  assert.match(await modal.text(), /Region: eu-west-1/);
  await modal.click('Push');
  await workbench.page.locator('.quick-input-widget:visible', { hasText: 'production is protected' }).waitFor();
  await workbench.screenshot('protected');
  await workbench.answer('production');
  await workbench.waitForToast('Pushed 1 change to production. Result verified.');
  assert.equal(minimumLength(), 12);
  await workbench.clearNotifications();
});

it('a snapshot is compared with the live pool', async () => {
  await workbench.runCommand('Cognito: Restore User Pool Snapshot…');
  await workbench.waitForPick('Before push');
  await page.locator('.quick-input-widget:visible .monaco-list-row').first().hover();
  await page.locator('.quick-input-widget:visible .monaco-list-row .codicon-diff').first().click();
  await workbench.waitForTab('production: Live ↔ Snapshot of');
  await workbench.diff.modified.waitForText('"MinimumLength": 8');
  await workbench.screenshot('snapshot-differences');
  await workbench.closeEditor();
});

it('a snapshot is deleted only after the user confirms', async () => {
  await workbench.runCommand('Cognito: Restore User Pool Snapshot…');
  await workbench.waitForPick('Before push');
  await page.locator('.quick-input-widget:visible .monaco-list-row').first().hover();
  await page.locator('.quick-input-widget:visible .monaco-list-row .codicon-trash').first().click();
  const modal = await workbench.waitForModal('Delete the snapshot of production from');
  await workbench.screenshot('snapshot-delete');
  await modal.click('Cancel');
  await workbench.waitForPick('Before push');
  await page.keyboard.press('Escape');
});

it('the pool is restored from the snapshot', async () => {
  await workbench.runCommand('Cognito: Restore User Pool Snapshot…');
  assert.match((await workbench.picks()).join(), /Before push: MinimumLength: 8 → 12/);
  await workbench.screenshot('restore');
  await workbench.page.keyboard.press('Enter');
  const modal = await workbench.waitForModal('Restore production to its configuration from');
  assert.match(await modal.text(), /MinimumLength: 12 → 8/);
  await modal.click('Restore');
  await workbench.page.locator('.quick-input-widget:visible', { hasText: 'production is protected' }).waitFor();
  await workbench.answer('production');
  await workbench.waitForToast('production was restored.');
  await workbench.screenshot('restored');
  assert.equal(minimumLength(), 8);
  await workbench.clearNotifications();
  await lens('Update File').click();
  await editor.waitForText('"MinimumLength": 8');
});

it('a push that enables MFA is not sent if the pool has no second factor, and the Problems view shows why', async () => {
  await workbench.clearNotifications();
  await editor.replace('"OFF"', '"OPTIONAL"');
  await workbench.runCommand('Cognito: Push User Pool');
  await workbench.waitForToast('Nothing was sent.');
  await workbench.waitForProblem('Optional MFA needs a second factor');
  await workbench.screenshot('rejected');
  await workbench.clearNotifications();
});

it('the code lens also reports the problem, and opens the Problems view', async () => {
  const problem = page.locator('.markers-panel .monaco-list-row', {
    hasText: 'Optional MFA needs a second factor, but the live pool has none.',
  });
  await workbench.runCommand('View: Toggle Panel Visibility');
  await problem.waitFor({ state: 'hidden' });
  await page.locator('.codelens-decoration', { hasText: 'Push would fail' }).waitFor();
  await lens('Show Problems').click();
  await problem.waitFor();
});

it('a lens next to the problem creates an MFA file, and the push then includes both files', async () => {
  await workbench.runCommand('View: Toggle Panel Visibility');
  await lens('Create MFA File').click();
  await workbench.waitForToast('which turns on authenticator apps (TOTP)');
  const mfaFile = FILE.replace('.userpool.json', '.userpoolmfa.json');
  await workbench.waitForTab(mfaFile);
  await workbench.screenshot('mfa-created');
  await workbench.clearNotifications();
  await workbench.openFile(FILE);
  await page.locator('.codelens-decoration', { hasText: `change to push, together with ${mfaFile}` }).waitFor();
  await workbench.screenshot('mfa-together');
  await workbench.runCommand('Cognito: Push User Pool');
  const modal = await workbench.waitForModal(`${mfaFile} has changes for this pool, too. Push both files?`);
  assert.match(await modal.text(), /only together with those in production\.userpoolmfa\.json/);
  await workbench.screenshot('mfa-push-both');
  await modal.click('Cancel');
});

function minimumLength(): unknown {
  const pool = JSON.parse(JSON.stringify(sandbox.pools.get(POOL))) as {
    Policies: { PasswordPolicy: { MinimumLength: number } };
  };
  return pool.Policies.PasswordPolicy.MinimumLength;
}
