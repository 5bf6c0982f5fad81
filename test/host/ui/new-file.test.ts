// A user pulls a pool that has no file yet: the user selects the profile, Region and pool, and the new file opens. The
// file keeps the profile that it was pulled with.

import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { makeTemporaryFolder, removeFolder } from '../vscode/index.ts';
import { useSession } from './use-session.ts';

const COMMAND = 'Cognito: Pull User Pool to New File…';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
for (let n = 1; n <= 70; n++) sandbox.pools.create({ PoolName: `pool ${n}` });
sandbox.pools.create({ PoolName: 'customers' }, { id: 'eu-west-1_Customers' });

const temporary = await makeTemporaryFolder();
after(() => removeFolder(temporary));
const config = join(temporary, 'config');
const keys = 'aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = not-a-secret\n';
await writeFile(config, `[profile dev]\nregion = us-east-1\n${keys}[profile prod]\n${keys}`);

const { workbench, read } = await useSession({
  files: { 'README.md': 'A folder.\n' },
  settings: { 'userpool.endpoint': sandbox.url },
  env: { AWS_CONFIG_FILE: config },
});
const { page } = workbench;

it('asks for the profile, the Region and the pool in steps, and lets the user go back', async () => {
  await workbench.runCommand(COMMAND);
  await workbench.waitForPick('prod');
  assert.match(await workbench.pickTitle(), /Pull User Pool to New File \(1\/3\)/);
  await workbench.pick('prod');
  // This profile has no Region, so all Regions are offered.
  await workbench.waitForPick('US West (Oregon)');
  await workbench.goBack();
  await workbench.pick('dev');
  await workbench.waitForPick('US East (N. Virginia) · default');
  assert.match(await workbench.pickTitle(), /\(2\/3\)/);
  await workbench.screenshot('pull-new-regions');
  await workbench.pick('Add Region…');
  await workbench.answer('ireland');
  await workbench.waitForPick('pool 1');
  assert.match(await workbench.pickTitle(), /\(3\/3\)/);
  await workbench.screenshot('pull-new-pools');
  await workbench.goBack();
  await workbench.pick('Europe (Ireland) · recently used');
  await workbench.waitForPick('pool 1');
  await workbench.answer('eu-west-1_Customers');
  await workbench.waitForToast('Pulled the live pool into customers.userpool.json.');
  await workbench.waitForTab('customers.userpool.json');
  assert.match(await read('customers.userpool.json'), /^\{\n {2}"UserPoolId": "eu-west-1_Customers",\n/);
});

it('keeps the profile that it was pulled with', async () => {
  await page.locator('.codelens-decoration', { hasText: '· profile dev' }).waitFor();
  await workbench.clearNotifications();
  await workbench.editor.replace('"MinimumLength": 8', '"MinimumLength": 12');
  await workbench.runCommand('Cognito: Push User Pool');
  const modal = await workbench.waitForModal('Push 1 change to customers');
  assert.match(await modal.text(), /dev/);
  await modal.click('Push');
  await workbench.waitForToast('Result verified.');
});

it('pulls another pool while a file is open', async () => {
  await workbench.clearNotifications();
  await workbench.runCommand(COMMAND);
  await workbench.pick('dev');
  await workbench.pick('Europe (Ireland)');
  await workbench.pick('pool 2');
  await workbench.waitForTab('pool 2.userpool.json');
});
