import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: an untrusted folder, with the available features and the reason why other features are disabled. */
export const untrusted: Scene = {
  name: 'untrusted',
  files: { [FILE]: customers },
  workspaceTrust: 'ask',
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.runCommand('Cognito: Push User Pool');
    await workbench.waitForToast('Restricted Mode');
  },
};
