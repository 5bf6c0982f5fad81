// The pool file and the MFA file of a pool: pulled one after the other, changed, and pushed together.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Customers';
const FILE = 'customers.userpool.json';
const MFA_FILE = 'customers.userpoolmfa.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
const passkeys = { RelyingPartyId: 'login.example.com', UserVerification: 'preferred' } as const;
sandbox.pools.create(
  { PoolName: 'customers', DeletionProtection: 'INACTIVE' },
  { id: POOL, mfa: { MfaConfiguration: 'OFF', WebAuthnConfiguration: passkeys } },
);

const { workbench, read } = await useSession({
  files: { [FILE]: `{\n  "UserPoolId": "${POOL}"\n}\n` },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { editor } = workbench;

it('offers to pull the MFA settings after pulling the pool, and pulls them into a file next to the pool file', async () => {
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Pull User Pool');
  const toast = await workbench.waitForToast(`settings into ${FILE}. The file is saved.`);
  await workbench.screenshot('mfa-offer');
  await toast.click('Pull MFA Settings');
  await workbench.waitForToast(`Pulled the MFA settings of the pool into ${MFA_FILE}.`);
  await workbench.waitForTab(MFA_FILE);
  assert.match(await read(MFA_FILE), /"RelyingPartyId": "login\.example\.com"/);
  await workbench.waitForTitleButton('Push MFA Settings');
  await workbench.screenshot('mfa-file');
  assert.ok(!(await workbench.offersCommand('Cognito: Push User Pool')));
  await workbench.runCommand('Notifications: Clear All Notifications');
});

it('pushes both files in an order that Cognito accepts', async () => {
  await editor.replace('"OFF",', '"OPTIONAL",\n  "SoftwareTokenMfaConfiguration": { "Enabled": true },');
  await workbench.save();
  await workbench.openFile(FILE);
  await editor.replace('"INACTIVE"', '"ACTIVE"');
  await editor.replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OPTIONAL"');
  await workbench.save();
  sandbox.wire.clear();
  await workbench.runCommand('Cognito: Push User Pool');
  const other = await workbench.waitForModal(`${MFA_FILE} has changes for this pool, too. Push both files?`);
  await workbench.screenshot('mfa-both');
  await other.click('Push Both Files');
  const modal = await workbench.waitForModal('in 2 requests?');
  const text = await modal.text();
  assert.match(text, /Request 1 of 2 \(SetUserPoolMfaConfig\):/);
  assert.match(text, /Request 2 of 2 \(UpdateUserPool\):/);
  await workbench.screenshot('mfa-push');
  await modal.click('Push');
  await workbench.waitForToast('Result verified.');
  const writes = sandbox.wire.operations.filter((name) => /^(?:Set|Update)/.test(name));
  assert.deepEqual(writes, ['SetUserPoolMfaConfig', 'UpdateUserPool']);
  assert.equal(sandbox.pools.get(POOL).DeletionProtection, 'ACTIVE');
  await workbench.runCommand('Notifications: Clear All Notifications');
});

it('restores both the pool and its MFA settings', async () => {
  await workbench.openFile(MFA_FILE);
  await workbench.runCommand('Cognito: Restore MFA Settings Snapshot');
  await workbench.pick('Before push');
  const both = await workbench.waitForModal('Restore both the pool');
  await both.click('Restore Both');
  const modal = await workbench.waitForModal('Restore customers to its configuration');
  await workbench.screenshot('mfa-restore');
  await modal.click('Restore');
  await workbench.waitForToast('customers was restored.');
  assert.equal(sandbox.pools.mfa(POOL).MfaConfiguration, 'OFF');
  assert.equal(sandbox.pools.get(POOL).DeletionProtection, 'INACTIVE');
});

it('turns MFA off with a push of the pool file, and says that the MFA file has another value', async () => {
  await workbench.clearNotifications();
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Push User Pool');
  await (await workbench.waitForModal('Push both files?')).click('Push Both Files');
  await (await workbench.waitForModal('in 2 requests?')).click('Push');
  await workbench.waitForToast('Result verified.');
  await workbench.clearNotifications();
  await editor.replace('"MfaConfiguration": "OPTIONAL"', '"MfaConfiguration": "OFF"');
  await workbench.save();
  await workbench.runCommand('Cognito: Push User Pool');
  const modal = await workbench.waitForModal('Push 1 change to customers');
  await workbench.screenshot('mfa-note');
  assert.match(await modal.text(), /customers\.userpoolmfa\.json has a different value for MfaConfiguration\./);
  await modal.click('Push');
  const toast = await workbench.waitForToast(`${MFA_FILE} has a different value for MfaConfiguration.`);
  await workbench.screenshot('mfa-pushed-off');
  await toast.click('Open MFA File');
  await workbench.waitForTab(MFA_FILE);
  await workbench.page.locator('.codelens-decoration', { hasText: 'changes to push' }).waitFor();
  await workbench.screenshot('mfa-own-change');
  await workbench.clearNotifications();
});

it('restores the snapshot of that push from the MFA file, and attributes no change to another user', async () => {
  await workbench.runCommand('Cognito: Restore MFA Settings Snapshot');
  await workbench.waitForPick('Before push: MfaConfiguration: OPTIONAL → OFF');
  await workbench.screenshot('mfa-snapshots');
  await workbench.pick('Before push: MfaConfiguration: OPTIONAL → OFF');
  await (await workbench.waitForModal('Restore both the pool')).click('Restore Both');
  const modal = await workbench.waitForModal('Restore customers to its configuration');
  await workbench.screenshot('mfa-restore-off');
  assert.doesNotMatch(await modal.text(), /elsewhere/);
  await modal.click('Restore');
  await workbench.waitForToast('customers was restored.');
  assert.equal(sandbox.pools.mfa(POOL).MfaConfiguration, 'OPTIONAL');
  await workbench.clearNotifications();
  await workbench.openFile(FILE);
  await workbench.page.locator('.codelens-decoration', { hasText: '1 change to push' }).waitFor();
  await workbench.screenshot('mfa-restored');
});

it('compares the pool file, and does not mention MFA settings that match the MFA file', async () => {
  await editor.replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OPTIONAL"');
  await workbench.save();
  await workbench.runCommand('Cognito: Compare with Live User Pool');
  await workbench.waitForToast(`${FILE} matches the live pool.`);
  await workbench.screenshot('mfa-compare');
  assert.doesNotMatch((await workbench.toasts()).join(), /MFA/);
});
