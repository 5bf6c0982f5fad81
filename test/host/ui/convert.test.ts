// The conversion of files that are not pool files, in a window without any pool file.

import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { useSession } from './use-session.ts';

const template = `# The pools of the shop
Resources:
  Customers:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: customers
      MfaConfiguration: OFF
  Partners:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: partners
`;
const described =
  '{ "UserPool": { "Id": "eu-west-1_Shop00001", "Name": "shop", "Arn": "arn", "Status": "Enabled" } }\n';

const { workbench, read, externalRequests } = await useSession({
  files: { 'template.yaml': template, 'described.json': described, 'package.json': '{ "name": "shop" }\n' },
});
const { editor, page } = workbench;

it('is in the context menu of a template, prompts for one of its pools, and creates a file for it', async () => {
  await workbench.openFile('template.yaml');
  await page.locator('.editor-instance .view-line', { hasText: 'Partners' }).first().click({ button: 'right' });
  // VS Code ignores clicks right after a menu opens.
  await page.locator('.monaco-menu').getByText('Convert to User Pool File').hover();
  await page.keyboard.press('Enter');
  assert.deepEqual(await workbench.picks(), ['customersResources.Customers', 'partnersResources.Partners']);
  await workbench.pick('partners');
  await workbench.waitForTab('template.Partners.userpool.json');
  await editor.waitForText('"PoolName": "partners"');
  const toast = await workbench.waitForToast('Created template.Partners.userpool.json from template.yaml');
  assert.match(await toast.text(), /Resources\.Customers.*UserPoolId/s);
  await workbench.screenshot('convert');
  assert.equal(await read('template.yaml'), template);
  await workbench.clearNotifications();
});

it('converts the file in the active editor, and never overwrites a file', async () => {
  for (const created of ['described.userpool.json', 'described-2.userpool.json']) {
    await workbench.openFile('described.json');
    await workbench.runCommand('Convert to User Pool File');
    await workbench.waitForTab(created);
    await editor.waitForText('"UserPoolId": "eu-west-1_Shop00001"');
    assert.match(await read(created), /"PoolName": "shop"/);
  }
  assert.equal(await read('described.json'), described);
  await workbench.clearNotifications();
});

it('explains why a file without a pool was not converted', async () => {
  await workbench.openFile('package.json');
  await workbench.runCommand('Convert to User Pool File');
  await workbench.waitForToast("package.json wasn't converted. It contains no user pool.");
  assert.deepEqual(externalRequests, []);
});
