import type { Scene } from '../scene.ts';

/** Screenshot: the sandbox pool, and a push to it. */
export const sandboxPool: Scene = {
  name: 'sandbox',
  files: { 'README.md': '' },
  async show(workbench) {
    await workbench.runCommand('User Pool: Open Sandbox Pool');
    await workbench.waitForTab('Sandbox.userpool.json');
    await workbench.editor.replace('"MinimumLength": 8', '"MinimumLength": 12');
    await workbench.runCommand('User Pool: Push User Pool');
    await workbench.waitForModal('In the sandbox');
  },
};
