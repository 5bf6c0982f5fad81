// A hostile folder: its settings send requests to another endpoint and hide problems. They have no effect until the
// user trusts the folder, and take effect immediately after that.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Customers';
const FILE = 'customers.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create({ PoolName: 'customers' }, { id: POOL });

const { workbench } = await useSession({
  files: {
    [FILE]: `{\n  "UserPoolId": "${POOL}",\n  "DeletionProtection": "INACTIVE"\n}\n`,
    '.vscode/settings.json': JSON.stringify({
      'userpool.endpoint': sandbox.url,
      'userpool.rules': { 'deletion-protection-off': 'error' },
    }),
    'userpool.config.json': '{ "rules": { "request-incomplete": "error" } }',
  },
  userSettings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
  workspaceTrust: 'ask',
});
const { editor } = workbench;

it('has the language features before it is trusted', async () => {
  await workbench.openFile(FILE);
  await editor.replace('"INACTIVE"', '"INACTIV"');
  await editor.waitForSquiggle('error', '"INACTIV"');
  await editor.hover('DeletionProtection', 'accidental deletion');
  await editor.select('"INACTIV"');
  await editor.suggestions('"INACTIVE"');
  await workbench.page.keyboard.press('Escape');
  await editor.replace('"INACTIV"', '"INACTIVE"');
});

it('ignores the severities in the folder', async () => {
  await editor.waitForNoSquiggle('error');
  await editor.waitForSquiggle('hint', '"INACTIVE"');
});

it('explains in the view why AWS is unavailable', async () => {
  await workbench.runCommand('Cognito: Browse User Pools in AWS');
  const view = workbench.page.locator('.pane', { hasText: 'User Pools' });
  await view.getByText("aren't available in Restricted Mode").waitFor();
  await view.getByText('Manage Workspace Trust').waitFor();
  await workbench.screenshot('trust-view');
});

it('explains why live commands are disabled, and where to change that', async () => {
  // VS Code shows at most three notifications within 800 ms, and adds further ones only to the notification center.
  for (const command of ['Push User Pool', 'Select AWS Profile', 'Pull User Pool']) {
    await workbench.runCommand(`Cognito: ${command}`);
    const toast = await workbench.waitForToast("aren't available in Restricted Mode");
    if (command === 'Pull User Pool') {
      await workbench.screenshot('trust-asked');
      await toast.click('Manage Workspace Trust');
    } else {
      await workbench.clearNotifications();
      await toast.gone();
    }
  }
  assert.deepEqual(sandbox.wire.operations, []);
});

it('enables all features as soon as the user trusts the folder', async () => {
  await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
  await workbench.page.keyboard.press('Escape');
  await workbench.openFile(FILE);
  await editor.waitForSquiggle('error', '"INACTIVE"');
  await editor.waitForSquiggle('error', '{');
  await workbench.runCommand('Cognito: Pull User Pool');
  await workbench.waitForToast(`settings into ${FILE}.`);
  await editor.waitForText('"MfaConfiguration": "OFF"');
  assert.ok(sandbox.wire.operations.includes('DescribeUserPool'));
});
