import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Several things wrong, as Problems lists them. */
export const problems: Scene = {
  name: 'problems',
  files: {
    [FILE]: customers
      .replace('"MfaConfiguration": "OPTIONAL"', '"MfaConfiguration": "ON"')
      .replace('"MinimumLength": 10', '"MinimumLength": 4')
      .replace('"email"]', '"email", "phone_number"]')
      .replace('"DeletionProtection": "ACTIVE",', '"DeletionProtecton": "ACTIVE",'),
  },
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.editor.waitForSquiggle('error', '4');
    await workbench.showProblems();
  },
};
