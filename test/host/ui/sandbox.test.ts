// The sandbox pool for a new user without AWS access, in an untrusted folder with an invalid endpoint and environment.
// The walkthrough is open next to the pool's file, and its steps are marked as completed.

import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { waitFor } from './poll.ts';
import { useSession } from './use-session.ts';

const FILE = 'Sandbox.userpool.json';
const NOWHERE = 'http://127.0.0.1:9';

const { workbench, externalRequests } = await useSession({
  files: { 'real.userpool.json': '{ "UserPoolId": "eu-west-1_Real00001", "MfaConfiguration": "OFF" }\n' },
  settings: {
    'userpool.profile': 'no-such-profile',
    'userpool.endpoint': NOWHERE,
    'userpool.caBundle': '/no/such/file',
    'http.proxy': NOWHERE,
    'http.proxySupport': 'override',
  },
  env: { AWS_PROFILE: 'no-such-profile', AWS_ACCESS_KEY_ID: undefined, HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE },
  workspaceTrust: 'ask',
});
const { editor, page } = workbench;

/** Waits until a step of the walkthrough is completed. */
async function waitForStep(id: string): Promise<void> {
  const step = page.locator(`.getting-started-step[data-step-id$="#start#${id}"]`);
  await waitFor(`the tick of the step ${id}`, async () => (await step.getAttribute('aria-checked')) === 'true');
}

it('is opened from the walkthrough, and has one mistake', async () => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await workbench.runCommand('Cognito: Open Walkthrough');
  await page.getByRole('button', { name: 'Open Sandbox User Pool' }).click();
  await workbench.waitForTab(FILE);
  await editor.waitForSquiggle('warning', '{Username}');
  assert.equal(
    await page
      .locator('.breadcrumbs-control')
      .last()
      .innerText()
      .then((text) => text.split('\n')[0]),
    FILE,
  );
  await waitForStep('sandbox');
  await workbench.screenshot('sandbox');
});

it('is corrected with the quick fix', async () => {
  await editor.placeCursor({ after: 'Hello' });
  await editor.takeAction('Change {Username} to {username}');
  await editor.waitForNoSquiggle('warning');
  await waitForStep('fix');
});

it('a push is copied as a command for the sandbox, without an AWS identity', async () => {
  await workbench.runCommand('Cognito: Copy as AWS CLI Command');
  await workbench.waitForToast('Copied');
  const command = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(
    command,
    /^aws cognito-idp update-user-pool --region sandbox-1 --endpoint-url http:\/\/127\.0\.0\.1:\d+ --cli/,
  );
  await workbench.clearNotifications();
});

it('is pushed after a prompt that says that nothing is sent to AWS', async () => {
  await page.getByRole('button', { name: /Push with a preview/ }).click();
  await page.getByRole('button', { name: 'Push the Sandbox File' }).click();
  const modal = await workbench.waitForModal('Push 1 change to Sandbox (sandbox-1_Sample001)?');
  const text = await modal.text();
  assert.match(text, /In the sandbox in VS Code\. Nothing is sent to AWS\./);
  assert.doesNotMatch(text, /no-such-profile/);
  await workbench.screenshot('sandbox-push');
  await modal.click('Push');
  await workbench.waitForToast('Pushed 1 change to Sandbox. Result verified.');
  await waitForStep('push');
  await workbench.clearNotifications();
});

it('is restored together with its file', async () => {
  await page.getByRole('button', { name: /Restore a snapshot/ }).click();
  await page.getByRole('button', { name: 'Restore a Snapshot', exact: true }).click();
  const [snapshot] = await workbench.picks();
  assert.match(snapshot ?? '', /Before push: EmailMessage/);
  assert.doesNotMatch(snapshot ?? '', /profile|account/);
  await page.keyboard.press('Enter');
  await (await workbench.waitForModal('Restore Sandbox to its configuration from')).click('Restore');
  await (await workbench.waitForToast('Sandbox was restored.')).click('Update File');
  await editor.waitForSquiggle('warning', '{Username}');
  await waitForStep('restore');
  await workbench.clearNotifications();
});

it('keeps its edits when it is opened again, until the user resets it', async () => {
  await editor.replace('"MinimumLength": 8', '"MinimumLength": 14');
  await workbench.runCommand('Cognito: Open Sandbox User Pool');
  const toast = await workbench.waitForToast('The sandbox pool was reset when this window opened');
  await editor.waitForText('"MinimumLength": 14');
  await toast.click('Start Over');
  await editor.waitForText('"MinimumLength": 8');
  await workbench.runCommand('Cognito: Push User Pool');
  await workbench.waitForToast(`Nothing to push: Sandbox already matches ${FILE}.`);
  await workbench.clearNotifications();
});

it('is the only available pool in an untrusted folder', async () => {
  await workbench.openFile('real.userpool.json');
  await workbench.runCommand('Cognito: Push User Pool');
  const toast = await workbench.waitForToast("User pools in AWS aren't available in Restricted Mode");
  assert.deepEqual(await toast.buttons(), ['Manage Workspace Trust']);
  assert.deepEqual(externalRequests, []);
});
