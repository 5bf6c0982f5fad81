import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { ServerInput } from '../language-server.ts';

/** Messages in a row that may not reach the server before it counts as gone. */
const MOST_UNSENT = 3;

/**
 * What a client does about a server that fails: starts it again, a few times. What happened is in the log; all that is
 * told is that it stays off.
 */
export function errorHandlerFor({ ended, staysOff }: Pick<ServerInput, 'ended' | 'staysOff'>): ErrorHandler {
  return {
    error(_error, _message, unsent) {
      if (unsent === undefined || unsent <= MOST_UNSENT) return { action: ErrorAction.Continue, handled: true };
      staysOff();
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed() {
      if (ended() === 'restart') return { action: CloseAction.Restart, handled: true };
      staysOff();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
