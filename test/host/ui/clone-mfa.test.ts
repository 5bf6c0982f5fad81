// A user clones a pool with required MFA, creates the clone, and sets up the MFA settings of the original pool.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Harbor001';
const FILE = 'harbor.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
const mfa = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
sandbox.pools.create({ PoolName: 'harbor' }, { id: POOL, mfa });

const { workbench, read } = await useSession({
  files: { [FILE]: `{\n  "UserPoolId": "${POOL}"\n}\n` },
  settings: { 'userpool.endpoint': sandbox.url },
});

const newPool = (): string => sandbox.pools.ids().find((id) => id !== POOL) ?? '';

it('clones the pool, and says that MFA is not cloned', async () => {
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Clone User Pool…');
  await workbench.answer('copy');
  await workbench.waitForToast('This file describes a new pool like harbor.');
  const text = (await read('copy.userpool.json')).replaceAll('\n// ', ' ');
  assert.match(text, /The original pool has: MFA: ON; Authenticator apps: on/);
  await workbench.screenshot('clone-mfa-file');
});

it('offers the MFA settings after the creation, as a file to push', async () => {
  await workbench.clearNotifications();
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-west-1');
  await (await workbench.waitForModal('Create the user pool copy in eu-west-1?')).click('Create');
  const created = await workbench.waitForToast("The new pool doesn't have the MFA settings of the original pool yet.");
  await workbench.screenshot('clone-mfa-created');
  await created.click('Set Up MFA…');
  await workbench.waitForTab('copy.userpoolmfa.json');
  const written = await workbench.waitForToast('contains the MFA settings of the original pool.');
  await workbench.screenshot('clone-mfa-set-up');
  assert.doesNotMatch(await read('copy.userpool.json'), /MFA isn't cloned/);
  assert.deepEqual(JSON.parse(await read('copy.userpoolmfa.json')), {
    UserPoolId: newPool(),
    ...mfa,
    WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' },
  });
  assert.equal(sandbox.pools.mfa(newPool()).MfaConfiguration, 'OFF');
  await written.click('Push');
  await (await workbench.waitForModal('MFA settings of copy')).click('Push');
  await workbench.waitForToast('Pushed 3 changes');
  assert.equal(sandbox.pools.mfa(newPool()).MfaConfiguration, 'ON');
});

it('saves an untitled file under the name of the new pool, and keeps it open', async () => {
  await workbench.clearNotifications();
  await workbench.runCommand('Cognito: New User Pool File');
  await workbench.editor.acceptSuggestion('New pool: email sign-in');
  await workbench.editor.waitForText('"UsernameAttributes"');
  await workbench.editor.type('kelp');
  await workbench.editor.press('Escape');
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-west-1');
  await (await workbench.waitForModal('Create the user pool kelp in eu-west-1?')).click('Create');
  await (await workbench.waitForToast('Created kelp (eu-west-1_')).click('Save File');
  await workbench.waitForPick('copy.userpool.json');
  await workbench.screenshot('save-new-pool');
  await workbench.page.keyboard.press('Enter');
  await workbench.waitForTab('kelp.userpool.json');
  await workbench.page.locator('.codelens-decoration', { hasText: 'Nothing to push' }).waitFor();
  await workbench.screenshot('saved-new-pool');
  assert.match(await read('kelp.userpool.json'), /"UserPoolId": "eu-west-1_/);
  assert.deepEqual(await workbench.page.locator('.tab.dirty').count(), 0);
});
