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
  files: {
    'template.yaml': template,
    'described.json': described,
    'package.json': '{ "name": "shop" }\n',
    'main.tf': 'resource "aws_cognito_user_pool" "shop" {\n  name = "shop"\n}\n',
    'lens.userpool.json': described,
    'fix.userpool.json': described,
    'command.userpool.json': described,
  },
});
const { editor, page } = workbench;
const lenses = () => page.locator('.codelens-decoration');

it('the command is in the context menu of a template, asks which of its pools to convert, and creates a file for that pool', async () => {
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
  assert.match(await toast.text(), /See the comments at the top of the new file for the next steps/);
  await editor.waitForText('// The result describes a new pool.');
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
    assert.match(await read(created), /Arn: read-only.*"PoolName": "shop"/s);
  }
  assert.equal(await read('described.json'), described);
  await workbench.clearNotifications();
});

it('explains why a file without a pool was not converted', async () => {
  await workbench.openFile('package.json');
  await workbench.runCommand('Convert to User Pool File');
  await workbench.waitForToast("package.json wasn't converted. It contains no user pool.");
  await workbench.openFile('main.tf');
  await workbench.runCommand('Convert to User Pool File');
  await workbench.waitForToast("main.tf wasn't converted. This is a Terraform configuration");
  assert.deepEqual(externalRequests, []);
});

it('shows only the format and the conversion above the first line of a pool file in another format', async () => {
  await workbench.openFile('lens.userpool.json');
  await lenses().filter({ hasText: 'Convert to User Pool File' }).waitFor();
  await lenses().filter({ hasText: 'Output of describe-user-pool' }).waitFor();
  const shown = (await lenses().allInnerTexts()).join(' ');
  for (const gone of ['error', 'Pull', 'Compare', 'Push']) assert.doesNotMatch(shown, new RegExp(gone));
  await workbench.screenshot('convert-lens');
});

it('lists the dropped properties after a click on the lens', async () => {
  await lenses().locator('a', { hasText: 'Convert to User Pool File' }).click();
  const toast = await workbench.waitForToast('Converted lens.userpool.json. 2 properties were dropped.');
  await lenses().locator('a', { hasText: 'Show What Was Dropped' }).waitFor();
  await workbench.screenshot('convert-dropped');
  await toast.click('Show What Was Dropped');
  await workbench.waitForTab('Dropped from lens.userpool.json.txt');
  await editor.waitForText('Arn: read-only');
  await workbench.screenshot('convert-dropped-list');
});

it('lists the dropped properties after the quick fix', async () => {
  await workbench.openFile('fix.userpool.json');
  await editor.waitForSquiggle('error', '{');
  await editor.placeCursor({ after: '{' });
  await editor.takeAction('Convert DescribeUserPool output to a user pool file (removes Arn and Status)');
  await editor.waitForText('"UserPoolId": "eu-west-1_Shop00001"');
  const toast = await workbench.waitForToast('Converted fix.userpool.json. 2 properties were dropped.');
  await toast.click('Show What Was Dropped');
  await workbench.waitForTab('Dropped from fix.userpool.json.txt');
});

it('converts a pool file in another format in place, also with the command', async () => {
  await workbench.openFile('command.userpool.json');
  await lenses().filter({ hasText: 'Output of describe-user-pool' }).waitFor();
  await workbench.runCommand('Cognito: Convert to User Pool File');
  await workbench.waitForToast('Converted command.userpool.json. 2 properties were dropped.');
  await editor.waitForText('"UserPoolId": "eu-west-1_Shop00001"');
});
