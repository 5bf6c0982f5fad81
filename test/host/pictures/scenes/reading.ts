import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: a file with its required tier, omitted defaults and outline. */
export const reading: Scene = {
  name: 'reading',
  files: {
    [FILE]: customers
      .replace('      "RequireSymbols": false,\n', '')
      .replace('"KeyConfiguration"', '"UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" },\n  "KeyConfiguration"'),
  },
  settings: { 'userpool.inlayHints.defaults': true },
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.page.locator('.codelens-decoration', { hasText: 'Plus' }).waitFor();
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Explorer: Focus on Outline View');
    await workbench.page.locator('.outline-element').first().waitFor();
  },
};
