// The view in the activity bar: its welcome page, the files of the workspace with their states, and the pools of each
// profile and Region, which are read only when the user opens a Region.

import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { makeTemporaryFolder, removeFolder } from '../vscode/index.ts';
import { useSession } from './use-session.ts';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
for (let n = 10; n < 80; n++) sandbox.pools.create({ PoolName: `pool ${n}` });
sandbox.pools.create({ PoolName: 'Customers' }, { id: 'eu-west-1_Customers' });

const temporary = await makeTemporaryFolder();
after(() => removeFolder(temporary));
const config = join(temporary, 'config');
const keys = 'aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = not-a-secret\n';
await writeFile(config, `[profile dev]\nregion = eu-west-1\n${keys}[profile prod]\nregion = us-east-1\n${keys}`);

const { workbench, read } = await useSession({
  files: { 'README.md': 'A folder.\n' },
  settings: { 'userpool.endpoint': sandbox.url },
  env: { AWS_CONFIG_FILE: config },
});
const { page } = workbench;
const view = page.locator('.pane', { hasText: 'User Pools' });
const row = (text: string) => view.locator('.monaco-list-row', { hasText: text }).first();

it('starts with a welcome page', async () => {
  await page.locator('.activitybar').getByRole('tab', { name: 'Cognito' }).click();
  await view.getByRole('button', { name: 'Open Sandbox User Pool' }).waitFor();
  await workbench.screenshot('pools-view-welcome');
});

it('lists profiles and Regions without a request, and the pools of an opened Region', async () => {
  await view.getByRole('button', { name: 'Browse User Pools in AWS' }).click();
  await row('dev').click();
  await row('Europe (Ireland)').waitFor();
  assert.deepEqual(sandbox.wire.operations, []);
  await row('Europe (Ireland)').click();
  await row('pool 10').waitFor();
  assert.deepEqual(sandbox.wire.operations, ['ListUserPools']);
  await workbench.screenshot('pools-view-pools');
});

it('filters the pools of a Region', async () => {
  await row('Europe (Ireland)').hover();
  await row('Europe (Ireland)').getByRole('button', { name: 'Filter User Pools…' }).click();
  await workbench.answer('custom');
  await row('eu-west-1_Customers').waitFor();
  await row('pool 10').waitFor({ state: 'detached' });
  await row('filter: custom').waitFor();
});

it('pulls a pool with the profile that the pool is listed under, and shows its file and state', async () => {
  await row('eu-west-1_Customers').hover();
  await row('eu-west-1_Customers').getByRole('button', { name: 'Pull User Pool to New File…' }).click();
  await workbench.waitForTab('Customers.userpool.json');
  assert.match(await read('Customers.userpool.json'), /"UserPoolId": "eu-west-1_Customers"/);
  await page.locator('.codelens-decoration', { hasText: '· profile dev' }).waitFor();
  await row('In sync').waitFor();
  await workbench.editor.replace('"MinimumLength": 8', '"MinimumLength": 12');
  await row('1 change to push · eu-west-1_Customers').waitFor();
  await workbench.screenshot('pools-view-file');
});

it('compares the pool with its file, and shows the live configuration with the attribute schema', async () => {
  await workbench.clearNotifications();
  await row('eu-west-1_Customers').hover();
  await row('eu-west-1_Customers').getByRole('button', { name: 'Compare with Live User Pool' }).click();
  await workbench.waitForTab('Live ↔ This File');
  await row('eu-west-1_Customers').hover();
  await row('eu-west-1_Customers').getByRole('button', { name: 'Open Live Configuration' }).click();
  await workbench.waitForTab('Customers (live)');
  await workbench.editor.waitForText('Profile: dev · Region: eu-west-1');
  await workbench.screenshot('pools-view-live');
});

it('sends no requests after a reload of the window', async () => {
  await workbench.openFile('Customers.userpool.json');
  await workbench.save();
  sandbox.wire.clear();
  await page.reload();
  await row('Sandbox').waitFor();
  assert.equal(await row('Europe (Ireland)').count(), 0);
  assert.deepEqual(sandbox.wire.operations, []);
  for (const text of ['AWS', 'dev', 'Europe (Ireland)']) await row(text).click();
  await row('pool 10').waitFor();
});

it('shows an error as a node, and offers a retry', async () => {
  await sandbox.close();
  await row('Europe (Ireland)').hover();
  await row('Europe (Ireland)').getByRole('button', { name: 'Refresh' }).click();
  await row('Try Again').waitFor();
  await workbench.screenshot('pools-view-error');
});

it('lists the pools of the sandbox', async () => {
  await row('Sandbox').click();
  await row('sandbox-1_Sample001').waitFor();
  await workbench.screenshot('pools-view-sandbox');
});
