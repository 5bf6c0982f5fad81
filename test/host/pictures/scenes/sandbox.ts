import type { Scene } from '../scene.ts';

/** Screenshot: the sandbox pool, and a push to it. */
export const sandboxPool: Scene = {
  name: 'sandbox',
  files: { 'README.md': '' },
  async show(workbench) {
    await workbench.runCommand('Cognito: Open Sandbox User Pool');
    await workbench.waitForTab('Sandbox.userpool.json');
    await workbench.editor.replace('"MinimumLength": 8', '"MinimumLength": 12');
    await workbench.runCommand('Cognito: Push User Pool');
    await workbench.waitForModal('In the sandbox');
  },
};
