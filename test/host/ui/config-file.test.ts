// The configuration file of a workspace: quick fixes create and change it, it has language features of its own, and it
// protects pools. Comments ignore single diagnostics.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Customers';
const FILE = 'customers.userpool.json';
const CONFIG = 'userpool.config.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create({ PoolName: 'customers', DeletionProtection: 'INACTIVE' }, { id: POOL });

const { workbench, read } = await useSession({
  files: { [FILE]: `{\n  "UserPoolId": "${POOL}",\n  "DeletionProtection": "INACTIVE",\n  "UserPoolTier": "LIT"\n}\n` },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { editor, page } = workbench;

it('a quick fix changes the severity of a rule in a new configuration file', async () => {
  await workbench.openFile(FILE);
  await editor.waitForSquiggle('error', '"LIT"');
  await editor.placeCursor({ before: 'INACTIVE' });
  await editor.openActions('Change severity of deletion-protection-off…');
  await workbench.screenshot('config-actions');
  await editor.takeAction('Change severity of deletion-protection-off…');
  await workbench.waitForPick('warning');
  await workbench.screenshot('config-severities');
  await workbench.pick('error');
  await workbench.waitForTab(CONFIG);
  await editor.waitForText('"deletion-protection-off": "error"');
  await workbench.screenshot('config-created');
  // A new file is saved.
  assert.deepEqual(JSON.parse(await read(CONFIG)), { rules: { 'deletion-protection-off': 'error' } });
  await workbench.openFile(FILE);
  await editor.waitForSquiggle('error', '"INACTIVE"');
});

it('another quick fix ignores a diagnostic with a comment', async () => {
  await editor.placeCursor({ before: 'LIT' });
  await editor.takeAction('Ignore enum-value on this line');
  await editor.waitForText('// userpool-ignore enum-value');
  await editor.waitForNoSquiggle('error', '"LIT"');
  await workbench.screenshot('config-ignored');
  // The error still blocks a push, so Problems shows it on demand.
  await page.locator('.codelens-decoration a', { hasText: 'Show Problems' }).click();
  await workbench.waitForProblem('UserPoolTier must be one of');
  await workbench.screenshot('config-ignored-error');
  await workbench.runCommand('View: Toggle Panel Visibility');
  await editor.replace('"LIT"', '"LITE"');
  await editor.waitForSquiggle('warning', '// userpool-ignore');
  await editor.placeCursor({ after: 'userpool-ignore' });
  await editor.takeAction('Remove the comment');
  await editor.waitForNoSquiggle('warning');
  await workbench.save();
});

it('a comment is completed with the code on the next line', async () => {
  await editor.placeCursor({ after: `"${POOL}",` });
  await editor.press('Enter');
  await editor.type('// user');
  await editor.acceptSuggestion('userpool-ignore');
  await editor.suggestions('deletion-protection-off');
  await workbench.screenshot('config-comment-completion');
  await editor.acceptSuggestion('deletion-protection-off');
  await editor.waitForNoSquiggle('error', '"INACTIVE"');
  await workbench.save();
});

it('the configuration file has completion, hovers and diagnostics', async () => {
  await workbench.openFile(CONFIG);
  await editor.hover('"deletion-protection-off"', 'Default: hint');
  await workbench.screenshot('config-hover');
  await editor.replace('"error"', '"loud"');
  await editor.waitForSquiggle('error', '"loud"');
  await editor.replace('"loud"', '');
  const severities = await editor.suggestions('"warning"');
  assert.deepEqual(severities, ['"off"', '"hint"', '"information"', '"warning"', '"error"']);
  await workbench.screenshot('config-completion');
  await editor.acceptSuggestion('"hint"');
  await editor.replace('{', '{ "protectedPools": ["cust*"],');
  await workbench.save();
});

it('a push to a pool that the configuration file protects asks for the name of the pool', async () => {
  // The configuration file is in the active editor, so the command asks for a pool file.
  await workbench.runCommand('Cognito: Push User Pool');
  await workbench.pick(FILE);
  const modal = await workbench.waitForModal('to customers');
  assert.match(await modal.text(), /customers is protected/);
  await modal.click('Push');
  await page.locator('.quick-input-widget:visible', { hasText: 'customers is protected' }).waitFor();
  await workbench.answer('customers');
  await workbench.waitForToast('to customers');
  await workbench.screenshot('config-protected');
});
