// The extension in a browser, as VS Code for the Web runs it: in the web worker extension host, not on the machine with
// the files. The language features work. Features that require that machine explain that they are unavailable.

import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { useSession } from './use-session.ts';

const FILE = 'customers.userpool.json';

const { workbench, read, externalRequests } = await useSession({
  files: { [FILE]: '{\n  "UserPoolId": "eu-west-1_Customers",\n  "MfaConfiguration": "ONN"\n}\n' },
  userSettings: {
    'extensions.webWorker': true,
    'remote.extensionKind': { 'cognito-userpool.cognito-userpool': ['web'] },
  },
});
const { editor } = workbench;

it('runs in a web worker', async () => {
  await workbench.openFile(FILE);
  await workbench.runCommand('Developer: Show Running Extensions');
  const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'User Pools for' });
  await row.filter({ hasText: 'web worker' }).waitFor();
  await workbench.page.keyboard.press('Escape');
});

it('has diagnostics, hovers and completions', async () => {
  await workbench.waitForTab(FILE);
  await editor.waitForSquiggle('error', '"ONN"');
  assert.match(await editor.hover('"ONN"', 'MfaConfiguration must be one of'), /enum-value/);
  await workbench.screenshot('browser-hover');
  await editor.select('"ONN"');
  await editor.acceptSuggestion('"OFF"');
  await editor.waitForNoSquiggle('error');
});

it('starts a new file from a template', async () => {
  await workbench.runCommand('Cognito: New User Pool File');
  await editor.acceptSuggestion('Existing pool: only the ID');
  await editor.waitForText('"UserPoolId"');
  await workbench.runCommand('View: Revert and Close Editor');
  await workbench.waitForTab(FILE);
});

it('shows no buttons that do not work in a browser', async () => {
  await workbench.page.locator('.editor-actions').getByRole('button', { name: 'More Actions' }).first().waitFor();
  assert.equal(await workbench.page.locator('.editor-actions .codicon-cloud-upload').count(), 0);
});

it('explains why live pools are unavailable, and what to do', async () => {
  for (const command of ['Push User Pool', 'Pull User Pool', 'Compare with Live User Pool']) {
    await workbench.runCommand(`Cognito: ${command}`);
    const toast = await workbench.waitForToast(
      "This command isn't available in VS Code for the Web, which has no AWS credentials",
    );
    assert.match(await toast.text(), /Open the folder in desktop VS Code/);
    await workbench.clearNotifications();
    await toast.gone();
  }
});

it('adds missing settings with their defaults', async () => {
  await workbench.save();
  await workbench.runCommand('Cognito: Add Missing Settings');
  await workbench.pick('With the Default Values of a New Pool');
  await workbench.waitForToast(`Added the missing settings to ${FILE}`);
  assert.match(await read(FILE), /"MfaConfiguration": "OFF"[^]*"UserPoolTier": "ESSENTIALS"/);
});

it('still works after the language server is restarted', async () => {
  await workbench.runCommand('Cognito: Restart Language Server');
  await editor.replace('"OFF"', '"OFFF"');
  await editor.waitForSquiggle('error', '"OFFF"');
});

it('explains in the pools view why the view is empty', async () => {
  await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Cognito' }).click();
  const view = workbench.page.locator('.pane', { hasText: 'User Pools' });
  await view.getByText('a browser has no AWS credentials').waitFor();
  await view.getByRole('button', { name: 'New User Pool File' }).waitFor();
  assert.equal(await view.getByRole('button', { name: 'Open Sandbox User Pool' }).count(), 0);
  await workbench.screenshot('browser-view');
});

it('requests nothing from other machines', () => {
  assert.deepEqual(externalRequests, []);
});
