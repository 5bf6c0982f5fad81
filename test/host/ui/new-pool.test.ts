// A user describes a pool that does not exist yet: from a template, with a custom attribute whose name is wrong.

import { it } from 'node:test';
import { useSession } from './use-session.ts';

const { workbench } = await useSession({ files: { 'harbor.userpool.json': '' } });
const { editor } = workbench;

it('starts with a template for a new pool', async () => {
  await workbench.openFile('harbor.userpool.json');
  await editor.acceptSuggestion('New pool: email sign-in');
  await editor.waitForText('"UsernameAttributes"');
  await editor.type('harbor');
  await editor.press('Tab');
  await editor.type('custom:berth');
  await editor.press('Escape');
  await editor.waitForSquiggle('warning', '"custom:berth"');
  await editor.waitForNoSquiggle('error');
  await editor.hover('"custom:berth"', 'Cognito adds the prefix');
  await workbench.screenshot('new-pool-attribute');
});

it('removes the prefix with a fix', async () => {
  await editor.placeCursor({ before: '"custom:berth"' });
  await editor.openActions('Change to "berth"');
  await editor.takeAction('Change to "berth"');
  await editor.waitForText('"Name": "berth"');
  await editor.waitForNoSquiggle('warning');
  await editor.hover('"Schema"', 'AddCustomAttributes');
  await workbench.screenshot('new-pool-schema');
});
