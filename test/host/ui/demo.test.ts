// `npm run demo`: the files that it opens, and the Markdown previews.

import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { startDemo } from '../demo/start-demo.ts';
import { startBrowser } from '../vscode/index.ts';
import { patience, waitFor } from './poll.ts';
import { runAsSteps } from './use-session.ts';
import { Workbench } from './workbench.ts';

const demo = await startDemo({ port: 0, report: () => undefined });
const browser = await startBrowser();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
context.setDefaultTimeout(patience);
const page = await context.newPage();
const workbench = new Workbench(page);
runAsSteps({
  workbench,
  close: async () => {
    await browser.close();
    await demo.stop();
  },
});

/** Waits until a Markdown preview shows a heading. */
async function waitForHeading(name: string): Promise<void> {
  await waitFor(`a preview with the heading “${name}”`, async () => {
    const previews = page
      .frames()
      .map((frame) => frame.locator('.markdown-body').getByRole('heading', { name }).first());
    const seen = await Promise.all(previews.map((heading) => heading.isVisible().catch(() => false)));
    return seen.includes(true);
  });
}

it('opens its README as a preview, and the pool file next to it', async () => {
  await workbench.open(demo.url);
  await workbench.waitForTab('customers.userpool.json');
  await workbench.editor.waitForText('"UserPoolId": "eu-west-1_Customers"');
  await waitForHeading('Try it');
  await workbench.screenshot('demo');
});

it('hides the parts of VS Code that exist only in a browser', async () => {
  await page.locator('#status\\.editor\\.mode').waitFor();
  assert.equal(await page.locator('.statusbar-item', { hasText: 'Layout:' }).filter({ visible: true }).count(), 0);
  assert.deepEqual(await workbench.toasts(), []);
});

it('opens the documentation of a rule from the Problems view', async () => {
  await workbench.waitForProblem('request-incomplete');
  await page
    .locator('.markers-panel')
    .getByText('request-incomplete')
    .first()
    .click({ modifiers: ['Control'] });
  await workbench.waitForTab('rules.md');
  await waitForHeading('request-incomplete');
  await workbench.screenshot('demo-rule');
});
