import { FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';
import { conflict } from './conflict.ts';

/** Screenshot: a diagnostic in a hover. */
export const conflictHover: Scene = {
  name: 'conflict-hover',
  files: conflict.files,
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.editor.waitForSquiggle('error', '"EMAIL_OTP"');
    await workbench.editor.hover('"EMAIL_OTP"', 'while MfaConfiguration is ON');
  },
};
