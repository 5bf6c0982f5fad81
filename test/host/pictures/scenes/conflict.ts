import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: two conflicting settings, the diagnostic and its quick fixes. */
export const conflict: Scene = {
  name: 'conflict',
  published: true,
  files: { [FILE]: customers.replace('"MfaConfiguration": "OPTIONAL"', '"MfaConfiguration": "ON"') },
  async show(workbench) {
    const { editor } = workbench;
    await workbench.openFile(FILE);
    await editor.waitForSquiggle('error', '"EMAIL_OTP"');
    await workbench.showProblems();
    await editor.goToLine(24);
    await editor.placeCursor({ before: '"EMAIL_OTP"' });
    await editor.openActions('OPTIONAL');
  },
};
