import { FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** An empty file with its templates. */
export const empty: Scene = {
  name: 'empty',
  files: { [FILE]: '' },
  async show(workbench) {
    await workbench.openFile(FILE);
    await workbench.page.locator('.codelens-decoration', { hasText: 'Template' }).waitFor();
  },
};
