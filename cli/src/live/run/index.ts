// The commands that read or change live pools, in a separate bundle: dist/live.js.

import * as l10n from '@vscode/l10n';
import { texts } from '../texts.ts';

export { runAdd } from './add-attributes.ts';
export { runClone } from './clone.ts';
export { runCreate } from './create.ts';
export { runDrift } from './drift.ts';
export { runPlan } from './plan.ts';
export { runPull } from './pull.ts';
export { runPush } from './push.ts';
export { runRestore } from './restore.ts';
export { runSnapshots } from './snapshots.ts';

// The AWS bundle has its own copy of l10n, which gets the same strings.
l10n.config({ contents: texts });
