import type { CommandModule } from '../command.ts';
import { addAttributes } from './add-attributes.ts';
import { check } from './check.ts';
import { clone } from './clone.ts';
import { convert } from './convert.ts';
import { create } from './create.ts';
import { drift } from './drift.ts';
import { explain } from './explain.ts';
import { lsp } from './lsp.ts';
import { plan } from './plan.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { restore } from './restore.ts';
import { sandbox } from './sandbox.ts';
import { snapshots } from './snapshots.ts';

/** All commands, in the order in which the help lists them. To add one, create a file here and add it to this list. */
export const commands: readonly CommandModule[] = [
  check,
  plan,
  push,
  pull,
  drift,
  create,
  clone,
  addAttributes,
  snapshots,
  restore,
  convert,
  explain,
  sandbox,
  lsp,
];
