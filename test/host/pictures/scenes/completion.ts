import { customers, FILE } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** Screenshot: completions at the cursor, with a description. */
export const completion: Scene = {
  name: 'completion',
  published: true,
  files: { [FILE]: customers },
  async show(workbench) {
    const { editor } = workbench;
    await workbench.openFile(FILE);
    await editor.placeCursor({ after: '"ACTIVE",' });
    await editor.press('Enter');
    await editor.suggestions('SmsConfiguration');
    await editor.showSuggestionDetails();
  },
};
