import { customers, FILE, createCustomers } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: the preview of a push. */
export const push: Scene = {
  name: 'push',
  files: {
    [FILE]: customers
      .replace('"MinimumLength": 10', '"MinimumLength": 12')
      .replace('"MfaConfiguration": "OPTIONAL"', '"MfaConfiguration": "OFF"'),
  },
  async show(workbench, sandbox) {
    createCustomers(sandbox);
    await workbench.openFile(FILE);
    await workbench.runCommand('Cognito: Push User Pool');
    await workbench.waitForModal('Push 2 changes to Customers');
  },
};
