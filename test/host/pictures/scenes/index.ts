import type { Scene } from '../scene.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { conflictHover } from './conflict-hover.ts';
import { conflict } from './conflict.ts';
import { empty } from './empty.ts';
import { hover } from './hover.ts';
import { problems } from './problems.ts';
import { pushDiff } from './push-diff.ts';
import { push } from './push.ts';
import { reading } from './reading.ts';
import { restore } from './restore.ts';
import { sandboxPool } from './sandbox.ts';
import { settings } from './settings.ts';
import { state } from './state.ts';
import { untrusted } from './untrusted.ts';
import { walkthrough } from './walkthrough.ts';

export const scenes: readonly Scene[] = [
  walkthrough,
  sandboxPool,
  empty,
  completion,
  hover,
  reading,
  conflict,
  conflictHover,
  problems,
  state,
  compare,
  push,
  pushDiff,
  restore,
  settings,
  untrusted,
];
