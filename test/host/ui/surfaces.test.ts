// The visible UI of a pool file: the code lenses above its first line, the buttons of its editor, the explorer's menu
// and the language status. The user starts with an empty file and never opens the Command Palette.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { retry } from './poll.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Customers';
const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create({ PoolName: 'customers', AutoVerifiedAttributes: ['email'] }, { id: POOL });

const { workbench, read } = await useSession({
  files: { 'template.userpool.json': '', 'customers.userpool.json': '// Ours\n' },
  settings: { 'userpool.endpoint': sandbox.url },
  env: { AWS_REGION: 'eu-west-1' },
});
const { editor, page } = workbench;
const lens = (text: string) => page.locator('.codelens-decoration :is(a, span)', { hasText: text }).first();
/** Clicks a code lens, and picks an item. VS Code may redraw the lenses during a click, which then has no effect. */
async function pickAfter(title: string, item: string): Promise<void> {
  await retry(`the quick pick after “${title}”`, async (timeout) => {
    await lens(title).click({ timeout });
    await workbench.waitForPick(item, timeout);
  });
  await workbench.pick(item);
}
const button = (title: string) =>
  page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name: title });

it('an empty file offers templates, and the placeholder for the pool ID is replaced by choosing a pool', async () => {
  await workbench.openFile('template.userpool.json');
  await lens('Choose a Template…').click();
  await editor.acceptSuggestion('Existing pool: only the ID');
  await editor.waitForText('"UserPoolId"');
  await editor.press('Escape');
  await editor.press('Escape');
  await lens('UserPoolId is a placeholder').waitFor();
  await workbench.screenshot('surfaces-placeholder');
  await pickAfter('Choose User Pool…', 'eu-west-1');
  await workbench.picks();
  await workbench.answer(POOL);
  await editor.waitForText(`"UserPoolId": "${POOL}"`);
  await lens('Not pulled yet').waitFor();
});

it('a live pool is pulled into an empty file, below its comments', async () => {
  await workbench.openFile('customers.userpool.json');
  await pickAfter('Pull a Live Pool…', 'eu-west-1');
  await workbench.picks();
  await workbench.answer(POOL);
  await lens('In sync with customers as of').waitFor();
  assert.match(await read('customers.userpool.json'), /^\/\/ Ours\n\{\n {2}"UserPoolId": "eu-west-1_Customers",\n/);
});

it('an edit is counted, and pushed with the editor’s button', async () => {
  await editor.goToLine(1);
  await editor.replace('"MinimumLength": 8', '"MinimumLength": 12');
  await lens('1 change to push').waitFor();
  await editor.waitForText('live: 8');
  assert.match(await editor.hover('live: 8', 'MinimumLength: 8'), /live\spool\scustomers,\slast\sread/);
  await workbench.screenshot('surfaces-live-hint');
  await button('Push User Pool').click();
  await (await workbench.waitForModal('Push 1 change to customers')).click('Push');
  await workbench.waitForToast('Result verified.');
  await lens('In sync with customers as of').waitFor();
  await workbench.save();
});

it('a comparison from the explorer opens its file, shows changes by others, and has no code lens', async () => {
  await workbench.openFile('template.userpool.json');
  sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' });
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'customers' }).click({ button: 'right' });
  // VS Code ignores clicks immediately after a menu opens.
  await page.locator('.monaco-menu').getByText('Compare with Live User Pool').hover();
  await page.keyboard.press('Enter');
  await workbench.waitForTab('Live ↔ This File');
  assert.equal(await page.locator('.editor-group-container.active .codelens-decoration').count(), 0);
  await button('Push User Pool').waitFor();
  await workbench.runCommand('View: Close Editor');
  await workbench.waitForTab('customers.userpool.json');
  await lens('1 setting changed in the live pool').waitFor();
});

it('the language status also shows the changes by others, and opens the list of actions', async () => {
  const status = page.locator('#status\\.languageStatus');
  await status.hover();
  const item = page.locator('.hover-language-status', { hasText: 'Changed in the live pool' });
  await item.waitFor();
  assert.match((await item.innerText()).replace(/\s+/g, ' '), /default credentials · 127\.0\.0\.1:\d+ · customers/);
  await workbench.screenshot('surfaces-status');
});
