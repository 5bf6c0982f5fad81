// Two windows push different changes to one pool at the same time. No change is overwritten without being shown.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { Gate, startSandbox } from '../../../sandbox/src/index.ts';
import { waitFor } from './poll.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Customers';
const FILE = 'customers.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create({ PoolName: 'customers' }, { id: POOL });

const text = `{\n  "UserPoolId": "${POOL}"\n}\n`;
const { workbench: first, openWindow } = await useSession({
  files: { [FILE]: text, [`other/${FILE}`]: text },
  settings: { 'userpool.endpoint': sandbox.url },
});
const second = await openWindow('other');
const windows = [first, second];

const updates = () => sandbox.wire.operations.filter((operation) => operation === 'UpdateUserPool').length;
const pool = () => sandbox.pools.get(POOL);

it('pulls the pool into a file in each window', async () => {
  for (const window of windows) {
    await window.openFile(FILE);
    await window.runCommand('Cognito: Pull User Pool');
    await window.waitForToast(`settings into ${FILE}. The file is saved.`);
    await window.clearNotifications();
  }
});

it('makes the second push wait for the first, and then shows the change made by the first', async () => {
  await first.editor.replace('"MinimumLength": 8', '"MinimumLength": 12');
  await second.editor.replace('"INACTIVE"', '"ACTIVE"');
  for (const window of windows) await window.runCommand('Cognito: Push User Pool');
  const [one, other] = [
    await first.waitForModal('MinimumLength: 8 → 12'),
    await second.waitForModal('DeletionProtection: INACTIVE → ACTIVE'),
  ];

  const gate = new Gate();
  after(() => gate.release());
  sandbox.faults.next('UpdateUserPool', { kind: 'hold', gate });
  let arrived = false;
  sandbox.faults.before('UpdateUserPool', () => (arrived = true));
  await one.click('Push');
  await waitFor('the first request', () => Promise.resolve(arrived));
  await other.click('Push');
  await second.waitForToast('Waiting for another push to');
  await second.screenshot('two-windows-waiting');
  gate.release();

  await first.waitForToast('Pushed 1 change to customers.');
  const again = await second.waitForModal('The pool has changed');
  assert.match(await again.text(), /MinimumLength: 12 → 8/);
  await second.screenshot('two-windows-again');
  await again.click('Cancel');
  assert.equal(updates(), 1);
  assert.equal(pool().Policies?.PasswordPolicy?.MinimumLength, 12);
});

it('pushes both changes after the second window has pulled', async () => {
  await second.clearNotifications();
  await second.runCommand('Cognito: Pull User Pool');
  await (await second.waitForModal('Overwrite your edit')).click('Keep My Edits');
  await second.editor.waitForText('"MinimumLength": 12');
  await second.runCommand('Cognito: Push User Pool');
  await (await second.waitForModal('DeletionProtection: INACTIVE → ACTIVE')).click('Push');
  await second.waitForToast('Pushed 1 change to customers.');
  assert.equal(pool().DeletionProtection, 'ACTIVE');
  assert.equal(pool().Policies?.PasswordPolicy?.MinimumLength, 12);
});
