import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** A folder that is not trusted: what works, and what does not and why. */
export const untrusted: Scene = {
  name: 'untrusted',
  files: { [FILE]: customers },
  workspaceTrust: 'ask',
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.runCommand('User Pool: Push User Pool');
    await workbench.waitForToast('not trusted');
  },
};
