import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { useSession } from './use-session.ts';

const { workbench, externalRequests } = await useSession({
  files: { 'customers.userpool.json': '{\n  "UserPoolId": "eu-west-1_Customers"\n}\n' },
});

it('opens a user pool file in its own language mode', async () => {
  await workbench.openFile('customers.userpool.json');
  assert.equal(await workbench.languageMode(), 'Cognito User Pool');
});

it('offers the command Pull User Pool', async () => {
  assert.ok(await workbench.offersCommand('User Pool: Pull User Pool'));
});

it('requests nothing from other machines', () => {
  assert.deepEqual(externalRequests, []);
});
