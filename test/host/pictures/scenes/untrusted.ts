import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** An untrusted folder: the available features, and why others are off. */
export const untrusted: Scene = {
  name: 'untrusted',
  files: { [FILE]: customers },
  workspaceTrust: 'ask',
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.runCommand('Cognito: Push User Pool');
    await workbench.waitForToast('not trusted');
  },
};
