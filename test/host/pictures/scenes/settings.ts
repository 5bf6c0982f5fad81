import { FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: the settings. */
export const settings: Scene = {
  name: 'settings',
  files: { [FILE]: '' },
  async show(workbench) {
    await workbench.runCommand('Preferences: Open Settings (UI)');
    await workbench.page.keyboard.type('@ext:cognito-userpool.cognito-userpool');
    await workbench.page.locator('.setting-item-contents', { hasText: 'Protected Pools' }).first().waitFor();
  },
};
