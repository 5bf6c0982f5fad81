import type { Scene } from '../scene.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { conflictHover } from './conflict-hover.ts';
import { conflict } from './conflict.ts';
import { hover } from './hover.ts';
import { problems } from './problems.ts';
import { pushDiff } from './push-diff.ts';
import { push } from './push.ts';
import { restore } from './restore.ts';

/** Every surface of the product that is worth a look. */
export const scenes: readonly Scene[] = [
  completion,
  conflict,
  conflictHover,
  hover,
  problems,
  push,
  pushDiff,
  restore,
  compare,
];
