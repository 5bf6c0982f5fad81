// A user clones a live pool into another Region, and adds an attribute to a live pool.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const POOL = 'eu-west-1_Harbor001';
const FILE = 'harbor.userpool.json';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create(
  {
    PoolName: 'harbor',
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email'],
    LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:check-domain' },
    UserPoolTags: { 'sst:app': 'harbor' },
    Schema: [
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'berth', AttributeDataType: 'String', Mutable: true },
    ],
  },
  { id: POOL },
);

const { workbench, read } = await useSession({
  files: { [FILE]: `{\n  "UserPoolId": "${POOL}"\n}\n` },
  settings: { 'userpool.endpoint': sandbox.url },
});
const { editor } = workbench;

it('adds a custom attribute, after a preview that says that it cannot be undone', async () => {
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Add Custom Attributes…');
  await workbench.answer('plan');
  await workbench.pick('String');
  await workbench.pick('Yes');
  await workbench.answer('0..64');
  await workbench.screenshot('add-attribute-steps');
  await workbench.pick('Review');
  const modal = await workbench.waitForModal('Add a custom attribute to harbor? It can never be changed or removed.');
  const text = await modal.text();
  assert.match(text, /Custom attribute custom:plan: String, 0–64 characters; values can be changed\./);
  assert.match(text, /Another tool seems to manage this pool: SST/);
  await workbench.screenshot('add-attribute-question');
  await modal.click('Show Diff');
  await workbench.waitForTab('harbor: Custom Attributes');
  await workbench.screenshot('add-attribute-preview');
  await workbench.clickTitleButton('Add');
  const toast = await workbench.waitForToast('Added custom:plan to harbor.');
  await toast.click('Open Live Configuration');
  await workbench.waitForTab('harbor (live)');
  await editor.waitForText('"SchemaAttributes"');
  assert.ok(sandbox.pools.get(POOL).SchemaAttributes?.some(({ Name }) => Name === 'custom:plan'));
});

it('clones the pool, and lists the settings that belong to the Region and account of the original', async () => {
  await workbench.clearNotifications();
  await workbench.openFile(FILE);
  await workbench.runCommand('Cognito: Clone User Pool…');
  await workbench.answer('harbor-copy');
  await workbench.waitForTab('harbor-copy.userpool.json');
  await workbench.waitForToast('This file describes a new pool like harbor.');
  await workbench.screenshot('clone');
  const text = await read('harbor-copy.userpool.json');
  assert.match(text, /^\/\/ A new user pool like harbor \(eu-west-1_Harbor001\)\.\n\/\/ Not cloned: users/);
  assert.match(text, /\/\/ {3}LambdaConfig\.PreSignUp: arn:aws:lambda:eu-west-1/);
  assert.match(text, /"Name": "plan"/);
});

it('does not create a clone in another Region while its file refers to a function in the original’s Region', async () => {
  await workbench.clearNotifications();
  await workbench.runCommand('Cognito: Create User Pool…');
  await workbench.answer('eu-central-1');
  await workbench.waitForToast('Nothing was created.');
  await workbench.waitForProblem('eu-central-1');
  await workbench.screenshot('clone-blocked');
  assert.ok(!sandbox.wire.operations.includes('CreateUserPool'));
});
