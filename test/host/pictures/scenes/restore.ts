import { FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';
import { push } from './push.ts';

/** Screenshot: the list of snapshots to restore. */
export const restore: Scene = {
  ...push,
  name: 'restore',
  published: false,
  async show(workbench, sandbox) {
    await push.show(workbench, sandbox);
    await (await workbench.waitForModal('Push 2 changes')).click('Push');
    await workbench.waitForToast('Pushed 2 changes');
    await workbench.waitForTab(FILE);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.runCommand('User Pool: Restore User Pool Snapshot');
    await workbench.picks();
  },
};
