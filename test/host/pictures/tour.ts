import type { Workbench } from '../ui/workbench.ts';

/** Edits, pushes and restores the sandbox pool. At each step, yields how long to show the window, in milliseconds. */
export async function* tour(workbench: Workbench): AsyncGenerator<number> {
  const { editor } = workbench;
  await workbench.runCommand('Cognito: Open Sandbox User Pool');
  await editor.waitForSquiggle('warning', '{Username}');
  yield 1500;
  await editor.select('"MinimumLength": 8');
  yield 500;
  await editor.paste('"MinimumLength": 12');
  yield 900;
  await editor.goToLine(24);
  await editor.replace('"ACTIVE"', '');
  await editor.suggestions('"INACTIVE"');
  yield 900;
  await editor.acceptSuggestion('"INACTIVE"');
  await editor.goToLine(1);
  await workbench.page.locator('.codelens-decoration', { hasText: '2 changes to push' }).waitFor();
  yield 1200;
  await workbench.runCommand('Cognito: Push User Pool');
  const push = await workbench.waitForModal('Push 2 changes');
  yield 3000;
  await push.click('Show Diff');
  await workbench.diff.modified.waitForText('"MinimumLength": 12');
  yield 2000;
  await workbench.clickTitleButton('Push');
  await workbench.waitForToast('Pushed 2 changes');
  yield 2000;
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.runCommand('Cognito: Restore User Pool Snapshot');
  await workbench.picks();
  yield 1800;
  await workbench.page.keyboard.press('Enter');
  const restore = await workbench.waitForModal('Restore Sandbox');
  yield 2000;
  await restore.click('Restore');
  const restored = await workbench.waitForToast('Sandbox was restored');
  yield 1800;
  await restored.click('Update File');
  await editor.waitForText('"MinimumLength": 8');
  yield 2500;
}
