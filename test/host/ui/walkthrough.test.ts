// The walkthrough, opened after some of its steps were completed.

import { it } from 'node:test';
import { waitFor } from './poll.ts';
import { useSession } from './use-session.ts';

const { workbench } = await useSession({ files: { 'notes.txt': '' } });
const { editor, page } = workbench;

it('marks steps that were completed before it was opened', async () => {
  await workbench.runCommand('Cognito: Open Sandbox User Pool');
  await workbench.waitForTab('Sandbox.userpool.json');
  await editor.waitForSquiggle('warning', '{Username}');
  await editor.placeCursor({ after: 'Hello' });
  await editor.takeAction('Change {Username} to {username}');
  await editor.waitForNoSquiggle('warning');
  await workbench.runCommand('Cognito: Open Walkthrough');
  const step = page.locator('.getting-started-step[data-step-id$="#start#fix"]');
  await waitFor('the tick of the step fix', async () => (await step.getAttribute('aria-checked')) === 'true');
  await workbench.screenshot('walkthrough-late');
});
