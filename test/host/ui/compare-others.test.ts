// Comparisons of all files with their live pools, and of one file with another file or pool.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create({ PoolName: 'dev' }, { id: 'eu-west-1_Dev' });
sandbox.pools.create({ PoolName: 'prod', DeletionProtection: 'ACTIVE' }, { id: 'eu-west-1_Prod' });

const file = (id: string, account: string) => `// ${id}
{
  "UserPoolId": "eu-west-1_${id}",
  "DeletionProtection": "INACTIVE",
  "LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-west-1:${account}:function:check" }
}
`;
const { workbench } = await useSession({
  files: {
    'dev.userpool.json': file('Dev', '111111111111'),
    'prod/prod.userpool.json': file('Prod', '222222222222').replace('INACTIVE', 'ACTIVE'),
    'gone.userpool.json': file('Gone', '111111111111'),
  },
  settings: { 'userpool.endpoint': sandbox.url },
  env: { AWS_REGION: 'eu-west-1' },
});
const { page, diff } = workbench;
const item = (...texts: string[]) =>
  texts.reduce(
    (rows, hasText) => rows.filter({ hasText }),
    page.locator('.quick-input-widget:visible .monaco-list-row'),
  );

it('lists the state of every file, and compares the selected file', async () => {
  await workbench.runCommand('Cognito: Compare All User Pool Files');
  await item('gone.userpool.json', 'eu-west-1_Gone').first().waitFor();
  await item('prod.userpool.json', '1 difference').first().waitFor();
  await workbench.screenshot('compare-all');
  await item('dev.userpool.json').first().click();
  await workbench.waitForTab('Live ↔ This File');
  await workbench.waitForTitleButton('Push User Pool');
});

it('compares a file with another one, ignoring IDs, accounts and Regions', async () => {
  await workbench.openFile('dev.userpool.json');
  await workbench.runCommand('Cognito: Compare with Another Pool or File…');
  await workbench.screenshot('compare-with-pick');
  await workbench.pick('prod.userpool.json');
  await workbench.waitForTab('prod.userpool.json ↔ dev.userpool.json (without IDs, accounts, Regions)');
  await diff.original.waitForText('"DeletionProtection": "ACTIVE"');
  await diff.original.waitForText('111111111111');
  await diff.modified.waitForText('"DeletionProtection": "INACTIVE"');
  // Pull and Push are only for the file's own pool.
  const buttons = await workbench.titleButtons();
  assert.ok(!buttons.some((name) => /Pull|Push/.test(name)), buttons.join());
  await workbench.screenshot('compare-with');
});

it('compares a file with a live pool', async () => {
  await workbench.openFile('dev.userpool.json');
  await workbench.runCommand('Cognito: Compare with Another Pool or File…');
  await workbench.pick('A User Pool in AWS…');
  await workbench.pick('Europe (Ireland)');
  await workbench.answer('eu-west-1_Prod');
  await workbench.waitForTab('prod ↔ dev.userpool.json');
  assert.ok(sandbox.wire.operations.includes('DescribeUserPool'));
});
