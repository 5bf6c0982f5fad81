import { FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: an empty file with templates. */
export const empty: Scene = {
  name: 'empty',
  files: { [FILE]: '' },
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.page.locator('.codelens-decoration', { hasText: 'Template' }).waitFor();
  },
};
