// A user's main workflow: see a squiggle appear and disappear, pull, edit, push, and pull again.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Customers';
const FILE = 'customers.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create(
  {
    PoolName: 'customers',
    DeletionProtection: 'ACTIVE',
    AutoVerifiedAttributes: ['email'],
    LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:check-domain' },
    UserPoolTags: { team: 'identity' },
  },
  { id: POOL },
);

const { workbench, read, externalRequests } = await useSession({
  files: { [FILE]: `{\n  // The pool of our customers: ask Ada before you push.\n  "UserPoolId": "${POOL}"\n}\n` },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { editor } = workbench;

it('opens the file in its own language mode', async () => {
  await workbench.openFile(FILE);
  assert.equal(await workbench.languageMode(), 'Cognito User Pool');
});

it('offers the command Pull User Pool', async () => {
  assert.ok(await workbench.offersCommand('Cognito: Pull User Pool'));
});

it('pulls the live pool into the file and keeps its comment', async () => {
  await workbench.runCommand('Cognito: Pull User Pool');
  await workbench.waitForToast(`settings into ${FILE}. The file is saved.`);
  const text = await read(FILE);
  assert.match(text, /\/\/ The pool of our customers: ask Ada before you push\.\n {2}"UserPoolId"/);
  assert.match(text, /"PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:check-domain"/);
});

it('shows a squiggle under a typed mistake, and removes it after the correction', async () => {
  await workbench.clearNotifications();
  await editor.waitForText('"MinimumLength": 8');
  await editor.replace('8', '120');
  await editor.waitForSquiggle('error', '120');
  assert.match(await editor.hover('120', 'between 6 and 99'), /between 6 and 99/);
  await workbench.screenshot('squiggle');
  await editor.replace('120', '12');
  await editor.waitForNoSquiggle('error');
});

it('blocks the push of a file with an error, and lists the error', async () => {
  await editor.replace('"ACTIVE"', '"ACTIVEE"');
  await editor.waitForSquiggle('error', '"ACTIVEE"');
  sandbox.wire.clear();
  await workbench.runCommand('Cognito: Push User Pool');
  await workbench.waitForToast('Nothing was sent');
  await workbench.waitForProblem('DeletionProtection must be one of');
  assert.ok(!sandbox.wire.operations.includes('UpdateUserPool'));
  await workbench.clearNotifications();
  await editor.replace('"ACTIVEE"', '"ACTIVE"');
  await editor.waitForNoSquiggle('error');
});

it('shows what a push will change, and sends the complete request', async () => {
  await workbench.runCommand('Cognito: Push User Pool');
  const modal = await workbench.waitForModal('Push 1 change to customers');
  assert.match(await modal.text(), /Policies\.PasswordPolicy\.MinimumLength: 8 → 12/);
  assert.deepEqual((await modal.buttons()).sort(), ['Cancel', 'Push', 'Show Diff']);
  await workbench.screenshot('push');
  await modal.click('Push');
  await workbench.waitForToast('Pushed 1 change to customers. Result verified.');
  const updates = sandbox.wire.exchanges('UpdateUserPool');
  assert.equal(updates.length, 1);
  const body = JSON.parse(updates[0]?.rawBody ?? '{}') as Record<string, unknown>;
  await workbench.waitForTab(FILE);
  await workbench.save();
  assert.deepEqual(body, JSON.parse((await read(FILE)).replace(/\/\/.*$/gm, '')));
});

it('the file still has the change and the comment after another pull', async () => {
  const before = await read(FILE);
  await workbench.clearNotifications();
  await workbench.runCommand('Cognito: Pull User Pool');
  await workbench.waitForToast('already matches the live pool');
  assert.equal(await read(FILE), before);
  assert.match(before, /"MinimumLength": 12/);
  assert.match(before, /ask Ada before you push/);
});

it('names the risks, and sends nothing if the user cancels', async () => {
  await workbench.clearNotifications();
  await editor.replace('"PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:check-domain"', '');
  sandbox.wire.clear();
  await workbench.runCommand('Cognito: Push User Pool');
  const modal = await workbench.waitForModal('Lambda trigger removed: PreSignUp.');
  await workbench.screenshot('push-dangerous');
  await modal.click('Cancel');
  assert.ok(!sandbox.wire.operations.includes('UpdateUserPool'));
});

it('requests nothing from other machines', () => {
  assert.deepEqual(externalRequests, []);
});
