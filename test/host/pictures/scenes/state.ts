import { customers, FILE, createCustomers } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: the sync state of a file, above its first line and next to its language. */
export const state: Scene = {
  name: 'state',
  files: { [FILE]: customers },
  async show(workbench, sandbox) {
    createCustomers(sandbox);
    await workbench.openFile(FILE);
    await workbench.runCommand('User Pool: Pull User Pool');
    await workbench.waitForToast('already matches');
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.editor.replace('"MinimumLength": 10', '"MinimumLength": 12');
    await workbench.page.locator('.codelens-decoration', { hasText: '1 change to push' }).waitFor();
    await workbench.page.locator('#status\\.languageStatus').hover();
    await workbench.page.locator('.hover-language-status').first().waitFor();
  },
};
