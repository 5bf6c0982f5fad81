import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Pause } from '#live/operations';
import { LiveError } from '#live/gateway';
import { showIfSlow } from './gateway-with-progress.ts';

const FIRST_MS = 500;

/**
 * Waits with exponential backoff and up to 50 % jitter, so that concurrent clients do not retry at the same time.
 * Rejects with a LiveError if the user cancels the wait.
 */
export const pauseWithJitter: Pause = (attempt) => {
  const stop = new AbortController();
  const pause = wait(FIRST_MS * 2 ** (attempt - 1) * (1 + Math.random() / 2), undefined, { signal: stop.signal });
  const cancellable = pause.catch((cause: unknown) => {
    throw new LiveError(vscode.l10n.t('Canceled.'), { kind: 'cancelled', code: 'AbortError', cause });
  });
  return showIfSlow(vscode.l10n.t('Waiting to retry…'), cancellable, stop);
};
