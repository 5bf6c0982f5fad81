import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: several diagnostics in the Problems view. */
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
