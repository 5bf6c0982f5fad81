// The preview of a push: its buttons, what it hides and marks, and how it ends.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { waitFor } from './poll.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Customers';
const FILE = 'customers.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create({ PoolName: 'customers', UserPoolTags: { team: 'identity' } }, { id: POOL });

const { workbench, read } = await useSession({
  files: { [FILE]: `{\n  "UserPoolId": "${POOL}"\n}\n` },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { editor, page } = workbench;
const updates = () => sandbox.wire.exchanges('UpdateUserPool').length;
const quickInput = page.locator('.quick-input-widget:visible');

it('has its buttons in the title of the editor, and no quick input above its text', async () => {
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Pull User Pool');
  await workbench.waitForToast(`Pulled`);
  await editor.waitForText('"MinimumLength": 8');
  await editor.replace('"MinimumLength": 8', '"MinimumLength": 12');
  await workbench.runCommand('Cognito: Push User Pool');
  await (await workbench.waitForModal('8 → 12')).click('Show Diff');
  await workbench.diff.modified.waitForText('"MinimumLength": 12');
  const buttons = await waitFor('the buttons', async () => {
    const shown = await workbench.titleButtons();
    return shown.includes('Push') && shown;
  });
  assert.deepEqual(buttons.slice(0, 3), ['Push', 'Cancel', 'Show as Text']);
  assert.ok(!(await quickInput.isVisible()));
  await page.locator('.diff-hidden-lines .center').first().waitFor();
  await workbench.screenshot('preview-diff');
});

it('can be shown as text with the same buttons, and Push sends the request that was shown', async () => {
  await workbench.clickTitleButton('Show as Text');
  await editor.waitForText('Before: 8');
  const buttons = await waitFor('the buttons', async () => {
    const shown = await workbench.titleButtons();
    return shown.includes('Show Diff') && shown;
  });
  assert.deepEqual(buttons.slice(0, 3), ['Push', 'Cancel', 'Show Diff']);
  await workbench.screenshot('preview-text');
  await workbench.clickTitleButton('Push');
  await workbench.waitForToast('Pushed 1 change to customers');
  await workbench.waitForTab(FILE);
  assert.equal(updates(), 1);
  await workbench.clearNotifications();
});

it('cancels the push when its last tab is closed', async () => {
  await editor.replace('"MinimumLength": 12', '"MinimumLength": 14');
  await workbench.runCommand('Cognito: Push User Pool');
  await (await workbench.waitForModal('12 → 14')).click('Show Diff');
  await workbench.waitForTab('Live ↔ Request');
  await workbench.clickTitleButton('Show as Text');
  await editor.waitForText('Before: 12');
  await workbench.closeEditor();
  await workbench.waitForTab('Live ↔ Request');
  await workbench.closeEditor();
  await page.locator('.statusbar-item', { hasText: 'Nothing was sent' }).waitFor();
  await workbench.waitForTab(FILE);
  assert.equal(updates(), 1);
});

it('is shown again if the user starts another push while it is waiting for an answer, and is closed by Cancel', async () => {
  await workbench.runCommand('Cognito: Push User Pool');
  await (await workbench.waitForModal('12 → 14')).click('Show Diff');
  await workbench.waitForTab('Live ↔ Request');
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Push User Pool');
  await workbench.waitForTab('Live ↔ Request');
  await workbench.clickTitleButton('Cancel');
  await workbench.waitForTab(FILE);
  assert.equal(updates(), 1);
});

it('is shown again if the file was edited, before anything is sent', async () => {
  await workbench.runCommand('Cognito: Push User Pool');
  await (await workbench.waitForModal('12 → 14')).click('Show Diff');
  await workbench.waitForTab('Live ↔ Request');
  await workbench.openFile(FILE);
  await editor.replace('"MinimumLength": 14', '"MinimumLength": 15');
  await workbench.page.locator('.tab', { hasText: 'Live ↔ Request' }).click();
  await workbench.clickTitleButton('Push');
  const again = await workbench.waitForModal('was edited in the meantime');
  assert.match(await again.text(), /12 → 15/);
  await workbench.screenshot('preview-edited');
  await again.click('Cancel');
  await workbench.waitForTab(FILE);
  await editor.replace('"MinimumLength": 15', '"MinimumLength": 14');
  assert.equal(updates(), 1);
});

it('marks the settings that another user changed, and offers to pull them first', async () => {
  sandbox.pools.replace(POOL, { UserPoolTags: { team: 'other' } });
  await workbench.runCommand('Cognito: Push User Pool');
  const modal = await workbench.waitForModal('changed elsewhere');
  assert.deepEqual((await modal.buttons()).sort(), ['Cancel', 'Pull First (Keep My Edits)', 'Push', 'Show Diff']);
  await workbench.screenshot('preview-conflict');
  await modal.click('Show Diff');
  // Looks for the start of the comment only, because long lines wrap.
  await workbench.diff.original.waitForText('// changed else');
  await workbench.screenshot('preview-conflict-diff');
  await workbench.clickTitleButton('Pull First (Keep My Edits)');
  const toast = await workbench.waitForToast('Your edit was kept');
  assert.equal((await toast.buttons())[0], 'Push');
  await workbench.screenshot('preview-pulled-first');
  const text = await waitFor('the pulled tag', async () => {
    await workbench.save();
    const saved = await read(FILE);
    return saved.includes('"team": "other"') && saved;
  });
  assert.match(text, /"MinimumLength": 14/);
  assert.equal(updates(), 1);
});

it('a comparison has the buttons Pull and Push in its title', async () => {
  await workbench.runCommand('Cognito: Compare with Live User Pool');
  await workbench.waitForTab('Live ↔ This File');
  await waitFor('Pull and Push', async () => {
    const buttons = (await workbench.titleButtons()).join();
    return buttons.includes('Pull User Pool') && buttons.includes('Push User Pool');
  });
  await page.locator('.diff-hidden-lines .center').first().waitFor();
  await workbench.screenshot('compare-diff');
});

it('an open comparison shows the new live pool after a push', async () => {
  await workbench.clickTitleButton('Push User Pool');
  await (await workbench.waitForModal('12 → 14')).click('Push');
  await workbench.waitForToast('Pushed 1 change to customers');
  await workbench.waitForTab('Live ↔ This File');
  await workbench.diff.original.waitForText('"MinimumLength": 14');
  await workbench.screenshot('compare-diff-pushed');
});
