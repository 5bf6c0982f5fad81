// A folder with hostile content: the file name and the file content contain commands, images and icons.

import { strict as assert } from 'node:assert';
import { after, it } from 'node:test';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { retry } from './poll.ts';
import { useSession } from './use-session.ts';

const EVIL = '[Click](command:workbench.action.files.newUntitledFile) $(bug) <img src=x> ![x](https:x.png)';
const FILE = `${EVIL.replaceAll('/', '')}.userpool.json`;
const ARN = `arn:aws:lambda:eu-west-1:123456789012:function:${EVIL}`;

// A push reads the pool before it reports problems in the file.
const sandbox = await startSandbox({ region: 'eu-west-1' });
after(() => sandbox.close());
sandbox.pools.create({ PoolName: 'innocent' }, { id: 'eu-west-1_Evil' });

const { workbench, externalRequests } = await useSession({
  settings: { 'userpool.endpoint': sandbox.url },
  files: {
    'a.userpool.json': '{}\n',
    [FILE]: `{\n  "UserPoolId": "eu-west-1_Evil",\n  "PoolName": "${EVIL}",\n  "LambdaConfig": {\n    "PreSignUp": "${ARN}"\n  },\n  "AcrConfiguration": { "x": { "AcrValue": "$(bug) [Click](command:x)" } },\n  "UserPoolTier": "LITE"\n}\n`,
  },
});
const { editor, page } = workbench;

it('a hover shows it as text', async () => {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'Click' }).dblclick();
  assert.match(await editor.hover('function:', 'Amazon Resource Name'), /\[Click\]\(command:/);
  const hover = page.locator('.monaco-hover:visible');
  assert.equal(await hover.locator('a[data-href^="command:"]', { hasText: 'Click' }).count(), 0);
  assert.equal(await hover.locator('img').count(), 0);
  await workbench.screenshot('hostile-hover');
});

it('the view of files shows it as text', async () => {
  await page.locator('.activitybar').getByRole('tab', { name: 'Cognito' }).click();
  const row = page
    .locator('.pane', { hasText: 'User Pools' })
    .locator('.monaco-list-row', { hasText: 'Click' })
    .first();
  const hover = page.locator('.workbench-hover:visible', { hasText: 'Click' });
  // VS Code hides the hover when the tree is updated.
  await retry('the hover of the row', async (timeout) => {
    await page.mouse.move(0, 0);
    await row.hover({ timeout });
    await hover.waitFor({ timeout });
  });
  for (const shown of [row, hover]) {
    assert.equal(await shown.locator('.codicon-bug, img, a[data-href^="command:"]').count(), 0);
  }
  await workbench.screenshot('hostile-view');
});

it('a code lens shows it as text', async () => {
  const lens = page.locator('.codelens-decoration', { hasText: 'Requires Essentials' });
  await lens.waitFor();
  assert.equal(await lens.locator('.codicon-bug').count(), 0);
});

it('a notification shows it as text', async () => {
  await workbench.runCommand('Cognito: Push User Pool');
  const toast = await workbench.waitForToast('Nothing was sent');
  assert.match(await toast.text(), /Click/);
  const shown = page.locator('.notification-toast');
  assert.equal(await shown.locator('.notification-list-item-message a').count(), 0);
  assert.equal(await shown.locator('.codicon-bug').count(), 0);
  await workbench.screenshot('hostile-notification');
});

it('no part of it is executed or fetched', async () => {
  assert.equal(await page.locator('.tab', { hasText: 'Untitled-1' }).count(), 0);
  assert.deepEqual(externalRequests, []);
});
