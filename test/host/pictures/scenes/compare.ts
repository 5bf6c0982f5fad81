import { customers, FILE, createCustomers } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: the live pool next to the file. */
export const compare: Scene = {
  name: 'compare',
  files: { [FILE]: customers.replace('"MinimumLength": 10', '"MinimumLength": 12') },
  async show(workbench, sandbox) {
    createCustomers(sandbox);
    await workbench.openFile(FILE);
    await workbench.runCommand('User Pool: Compare with Live User Pool');
    await workbench.diff.modified.waitForText('"MinimumLength": 12');
  },
};
