import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: the hover of a setting. */
export const hover: Scene = {
  name: 'hover',
  files: { [FILE]: customers },
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.editor.hover('"MfaConfiguration"', 'Left out');
  },
};
