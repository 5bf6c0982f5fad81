import type { Scene } from '../scene.ts';
import { push } from './push.ts';

/** Screenshot: the live pool next to the request, with the buttons in the title of the diff. */
export const pushDiff: Scene = {
  ...push,
  name: 'push-diff',
  async show(workbench, sandbox) {
    await push.show(workbench, sandbox);
    await (await workbench.waitForModal('Push 2 changes')).click('Show Diff');
    await workbench.diff.modified.waitForText('"MinimumLength": 12');
  },
};
