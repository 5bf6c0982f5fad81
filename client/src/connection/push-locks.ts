import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { PushLocks, stateFolder } from '#live/store';
import { showIfSlow } from './gateway-with-progress.ts';

const RETRY_MS = 250;

/** Creates the locks that prevent concurrent pushes to a pool by this window and other programs. */
export function pushLocks(log: vscode.LogOutputChannel): PushLocks {
  const { platform, env } = process;
  return new PushLocks({
    folder: join(stateFolder({ platform, env, home: homedir() }), 'locks'),
    pause: (signal) => wait(RETRY_MS, undefined, { signal }),
    showWait: (poolId, waiting, stop) =>
      showIfSlow(vscode.l10n.t('Waiting for another push to {0}…', poolId), waiting, stop),
    log: (line) => log.warn(line),
  });
}
