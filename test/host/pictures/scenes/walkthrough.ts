import type { Scene } from '../scene.ts';

/** Screenshot: the walkthrough. */
export const walkthrough: Scene = {
  name: 'walkthrough',
  files: { 'README.md': '' },
  async show(workbench) {
    await workbench.runCommand('User Pool: Get Started');
    await workbench.page.locator('.getting-started-step.expanded').waitFor();
  },
};
