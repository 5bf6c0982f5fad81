import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { backoffMs, type Pause } from '#live/operations';
import { LiveError } from '#live/gateway';
import { showIfSlow } from './gateway-with-progress.ts';

/** Waits before a retry. Rejects with a LiveError if the user cancels the wait. */
export const pauseWithJitter: Pause = (attempt) => {
  const stop = new AbortController();
  const pause = wait(backoffMs(attempt), undefined, { signal: stop.signal });
  const cancellable = pause.catch((cause: unknown) => {
    throw new LiveError(vscode.l10n.t('Canceled.'), { kind: 'cancelled', code: 'AbortError', cause });
  });
  return showIfSlow(vscode.l10n.t('Waiting to retry…'), cancellable, stop);
};
