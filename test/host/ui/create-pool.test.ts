// A user creates a pool with email sign-in and two custom attributes from an empty file. A clone of it is created in
// another Region, and gets a third attribute. Then the ID in a file is lost, and the outcome of a creation is unknown.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { Gate, startSandbox } from '../../../sandbox/src/index.ts';
import { waitFor } from './poll.ts';
import { useSession } from './use-session.ts';

const FILE = 'harbor.userpool.json';
const TRIAL = 'trial.userpool.json';
const LOST = 'lost.userpool.json';
const CLOSED = 'closed.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());

const { workbench, read, log, openWindow } = await useSession({
  files: {
    [FILE]: '',
    [TRIAL]: '{ "PoolName": "trial" }\n',
    [LOST]: '{ "PoolName": "lost" }\n',
    [CLOSED]: '{ "PoolName": "closed" }\n',
  },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { editor, page } = workbench;

const lens = (text: string) => page.locator('.codelens-decoration a', { hasText: text });
const waitForLens = (text: string) => page.locator('.codelens-decoration', { hasText: text }).first().waitFor();

it('describes the pool, starting with a template', async () => {
  await workbench.openFile(FILE);
  await editor.acceptSuggestion('New pool: email sign-in');
  await editor.waitForText('"UsernameAttributes"');
  await editor.type('harbor');
  await editor.press('Escape');
  const limits = '"StringAttributeConstraints": { "MinLength": "0", "MaxLength": "256" }';
  const [plan, berth] = ['plan', 'berth'].map(
    (name) => `"Name": "${name}", "AttributeDataType": "String", "Mutable": true`,
  );
  await editor.replace('"Name": "email",', `${plan} }, {\n${berth}, \n${limits} }, {\n"Name": "email", `);
  await workbench.save();
  await waitForLens('Not created yet');
  await workbench.screenshot('create-lens');
});

it('copies the request as a command', async () => {
  await workbench.runCommand('Cognito: Copy as AWS CLI Command');
  await workbench.answer('eu-west-1');
  await workbench.waitForToast('Copied an AWS CLI command that creates harbor in eu-west-1.');
  const command = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(command, /^aws cognito-idp create-user-pool --region eu-west-1 .*"Name":"plan"/);
  await workbench.screenshot('create-copied');
  await workbench.runCommand('Notifications: Clear All Notifications');
});

it('shows what will be created, and which settings can never be changed', async () => {
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-west-1');
  const modal = await workbench.waitForModal('Create the user pool harbor in eu-west-1?');
  const text = await modal.text();
  assert.match(text, /This can never be changed:/);
  assert.match(text, /Custom attribute custom:berth: String, 0–256 characters; values can be changed\./);
  assert.match(text, /adds UserPoolId to harbor\.userpool\.json/);
  assert.deepEqual((await modal.buttons()).sort(), ['Cancel', 'Create', 'Create and Keep This File', 'Show Diff']);
  await workbench.screenshot('create-question');
  await modal.click('Show Diff');
  await workbench.waitForTab('harbor: Not Created Yet ↔ Request to Be Sent');
  await workbench.screenshot('create-preview');
  assert.deepEqual(sandbox.pools.ids(), []);
});

it('creates the pool, and turns the file into the pool’s file', async () => {
  await workbench.runCommand('Cognito: Create');
  await workbench.waitForToast('Created harbor (eu-west-1_');
  await workbench.screenshot('created');
  const [id = ''] = sandbox.pools.ids();
  const text = await read(FILE);
  assert.match(text, new RegExp(`"UserPoolId": "${id}"`));
  assert.doesNotMatch(text, /Schema|UsernameAttributes|UsernameConfiguration/);
  await waitForLens('to push');
});

it('asks whether the ID was lost after the user deletes it, and restores the ID', async () => {
  await workbench.clearNotifications();
  const [id = ''] = sandbox.pools.ids();
  await editor.replace(`"UserPoolId": "${id}",`, '');
  await waitForLens('Missing UserPoolId?');
  await workbench.screenshot('create-missing-id');
  await lens('Restore the ID').click();
  await editor.waitForText(`"UserPoolId": "${id}"`);
  assert.match(await log(), /Creation from harbor\.userpool\.json: created; eu-west-1_\w+; file: linked/);
});

it('clones the pool into another Region, and adds an attribute to the clone', async () => {
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.runCommand('Cognito: Clone User Pool…');
  await workbench.answer('harbor-central');
  await workbench.waitForTab('harbor-central.userpool.json');
  await waitForLens('Not created yet');
  await workbench.screenshot('create-clone');
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-central-1');
  const creation = await workbench.waitForModal('Create the user pool harbor-central in eu-central-1?');
  await workbench.screenshot('create-clone-question');
  await creation.click('Create');
  await workbench.waitForToast('Created harbor-central (eu-central-1_');
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.runCommand('Cognito: Add Custom Attributes…');
  await workbench.answer('tide');
  await workbench.pick('Number');
  await workbench.pick('Yes');
  await workbench.answer('0..12');
  await workbench.pick('Review');
  const addition = await workbench.waitForModal('Add a custom attribute to harbor-central?');
  await workbench.screenshot('create-clone-addition');
  await addition.click('Add');
  await workbench.waitForToast('Added custom:tide to harbor-central.');
  const clone = sandbox.pools.get(sandbox.pools.ids().find((id) => id.startsWith('eu-central-1_')) ?? '');
  const names = clone.SchemaAttributes?.map(({ Name }) => Name) ?? [];
  assert.deepEqual(
    names.filter((name) => name?.startsWith('custom:')),
    ['custom:plan', 'custom:berth', 'custom:tide'],
  );
});

it('creates a pool in the sandbox, and names the risks', async () => {
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.openFile(TRIAL);
  await waitForLens('Not created yet');
  await lens('Create User Pool…').click();
  await workbench.answer('Sandbox');
  const modal = await workbench.waitForModal('Create the user pool trial in the sandbox?');
  assert.match(await modal.text(), /Usernames will be case-sensitive, and this can never be changed\./);
  await workbench.screenshot('create-in-sandbox');
  await modal.click('Create and Keep This File');
  await workbench.waitForToast('Created trial (sandbox-1_');
  await waitForLens('as of');
  await workbench.screenshot('created-beside');
  assert.equal(await read(TRIAL), '{ "PoolName": "trial" }\n');
  assert.equal(sandbox.pools.ids().length, 2);
});

it('looks for the pool after an unknown outcome, and uses the one it finds if the user agrees', async () => {
  await workbench.clearNotifications();
  await workbench.openFile(LOST);
  sandbox.faults.next('CreateUserPool', { kind: 'error', type: 'InternalErrorException', status: 500, when: 'after' });
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-west-1');
  const modal = await workbench.waitForModal('Create the user pool lost in eu-west-1?');
  await modal.click('Create');
  const toast = await workbench.waitForToast("Couldn't determine whether lost was created: InternalErrorException.");
  const id = sandbox.pools.ids().at(-1) ?? '';
  assert.match(await toast.text(), new RegExp(`eu-west-1 has a new pool with this name: ${id}`));
  await workbench.screenshot('create-unknown');
  assert.equal(await read(LOST), '{ "PoolName": "lost" }\n');
  await toast.click('Find the Pool…');
  await workbench.waitForPick(id);
  await workbench.screenshot('create-find');
  await workbench.pick(id);
  await workbench.waitForToast(`${LOST} is now the file for ${id}.`);
  assert.match(await read(LOST), new RegExp(`"UserPoolId": "${id}"`));
  assert.equal(sandbox.wire.exchanges('CreateUserPool').length, 3);
});

it('explains what a live command needs, and uses the file for an existing pool', async () => {
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.openFile(TRIAL);
  await workbench.runCommand('Cognito: Compare with Live User Pool');
  const toast = await workbench.waitForToast(`Nothing was compared. ${TRIAL} has no UserPoolId`);
  await workbench.screenshot('new-pool-compare');
  await toast.click('Use for an Existing Pool…');
  await workbench.answer('eu-west-1');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: `· ${LOST}` }).waitFor();
  await workbench.screenshot('existing-pools');
  await workbench.pick('lost');
  await workbench.waitForToast(`${TRIAL} is now the file for eu-west-1_`);
});

it('looks for the pool if the window was closed while the pool was being created', async () => {
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.openFile(CLOSED);
  const gate = new Gate();
  after(() => gate.release());
  sandbox.faults.next('CreateUserPool', { kind: 'hold', gate, when: 'after' });
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-west-1');
  const modal = await workbench.waitForModal('Create the user pool closed in eu-west-1?');
  const before = sandbox.pools.ids().length;
  await modal.click('Create');
  const id = await waitFor('the pool', () => Promise.resolve(sandbox.pools.ids()[before]));
  await page.close();
  const next = await openWindow('.');
  await next.openFile(CLOSED);
  await next.page.locator('.codelens-decoration', { hasText: 'Might already exist' }).first().waitFor();
  await next.screenshot('create-closed-lens');
  await next.runCommand('Cognito: Create User Pool…');
  const question = await next.waitForModal("Couldn't determine whether closed was created in eu-west-1.");
  assert.match(await question.text(), new RegExp(`eu-west-1 has a new pool with this name: ${id}`));
  await next.screenshot('create-closed-question');
  await question.click('Use the Pool…');
  await next.pick(id);
  await next.waitForToast(`${CLOSED} is now the file for ${id}.`);
  assert.equal(sandbox.pools.ids().length, before + 1);
});
