// A user creates a pool from an empty file: email sign-in and two custom attributes. Later, the ID is lost by accident.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const FILE = 'harbor.userpool.json';
const TRIAL = 'trial.userpool.json';
const LOST = 'lost.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());

const { workbench, read, log } = await useSession({
  files: { [FILE]: '', [TRIAL]: '{ "PoolName": "trial" }\n', [LOST]: '{ "PoolName": "lost" }\n' },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { editor, page } = workbench;

const lens = (text: string) => page.locator('.codelens-decoration a', { hasText: text });
const waitForLens = (text: string) => page.locator('.codelens-decoration', { hasText: text }).first().waitFor();

it('describes the pool, starting with a template', async () => {
  await workbench.openFile(FILE);
  await editor.acceptSuggestion('New user pool: email sign-in');
  await editor.waitForText('"UsernameAttributes"');
  await editor.type('harbor');
  await editor.press('Tab');
  await editor.type('berth');
  await editor.press('Escape');
  await workbench.save();
  await waitForLens('Not created yet');
  await workbench.screenshot('create-lens');
});

it('shows what will be created and what can never be changed', async () => {
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
  await workbench.waitForTab('harbor: Request to Be Sent ↔ File Afterwards');
  await workbench.screenshot('create-preview');
  assert.deepEqual(sandbox.pools.ids(), []);
});

it('creates the pool, and the file becomes that of the pool', async () => {
  await workbench.runCommand('Cognito: Create');
  await workbench.waitForToast('Created harbor (eu-west-1_');
  await workbench.screenshot('created');
  const [id = ''] = sandbox.pools.ids();
  const text = await read(FILE);
  assert.match(text, new RegExp(`"UserPoolId": "${id}"`));
  assert.doesNotMatch(text, /Schema|UsernameAttributes|UsernameConfiguration/);
  await waitForLens('to push');
});

it('asks whether the ID is missing if it is deleted, and restores it', async () => {
  await workbench.clearNotifications();
  const [id = ''] = sandbox.pools.ids();
  await editor.replace(`"UserPoolId": "${id}",`, '');
  await waitForLens('Missing UserPoolId?');
  await workbench.screenshot('create-missing-id');
  await lens('Restore the ID').click();
  await editor.waitForText(`"UserPoolId": "${id}"`);
  assert.match(await log(), /Creation from harbor\.userpool\.json: created; eu-west-1_\w+; file: linked/);
});

it('creates a pool in the sandbox, and names the traps', async () => {
  await workbench.openFile(TRIAL);
  await waitForLens('Not created yet');
  await lens('Create User Pool…').click();
  await workbench.pick('Sandbox');
  const modal = await workbench.waitForModal('Create the user pool trial in the sandbox?');
  assert.match(await modal.text(), /Usernames will be case-sensitive, and this can never be changed\./);
  await workbench.screenshot('create-in-sandbox');
  await modal.click('Create and Keep This File');
  await workbench.waitForToast('Created trial (sandbox-1_');
  await waitForLens('as of');
  await workbench.screenshot('created-beside');
  assert.equal(await read(TRIAL), '{ "PoolName": "trial" }\n');
  assert.equal(sandbox.pools.ids().length, 1);
});

it('looks for the pool after an unknown outcome, and uses it if the user says so', async () => {
  await workbench.clearNotifications();
  await workbench.openFile(LOST);
  sandbox.faults.next('CreateUserPool', { kind: 'error', type: 'InternalErrorException', status: 500, when: 'after' });
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-west-1');
  const modal = await workbench.waitForModal('Create the user pool lost in eu-west-1?');
  await modal.click('Create');
  const toast = await workbench.waitForToast("It isn't known whether lost was created: InternalErrorException.");
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
  assert.equal(sandbox.wire.exchanges('CreateUserPool').length, 2);
});
