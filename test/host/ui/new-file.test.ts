// A user pulls a pool that has no file yet: the user selects the profile, Region and pool, and the new file opens.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { useSession } from './use-session.ts';

const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
for (let n = 1; n <= 70; n++) sandbox.pools.create({ PoolName: `pool ${n}` });
sandbox.pools.create({ PoolName: 'customers' }, { id: 'eu-west-1_Customers' });

const { workbench, read } = await useSession({
  files: { 'README.md': 'A folder.\n' },
  settings: { 'userpool.endpoint': sandbox.url },
  env: { AWS_REGION: 'eu-west-1' },
});

it('is selected from pages of pools and written to a file with its name', async () => {
  await workbench.runCommand('User Pool: Pull User Pool');
  await workbench.pick('eu-west-1');
  assert.match((await workbench.picks()).join(), /pool 1/);
  await workbench.answer('eu-west-1_Customers');
  await workbench.waitForToast('Pulled the live pool into customers.userpool.json.');
  await workbench.waitForTab('customers.userpool.json');
  assert.match(await read('customers.userpool.json'), /^\{\n {2}"UserPoolId": "eu-west-1_Customers",\n/);
});
