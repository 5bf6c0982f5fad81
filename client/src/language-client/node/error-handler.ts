import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { ServerInput } from '../language-server.ts';

/** The maximum number of messages in a row that may fail before the client stops using the server. */
const MAX_UNSENT = 3;

/**
 * Creates the handler of a failing server: restarts it a few times, then reports that it stays off. Details are in the
 * log.
 */
export function errorHandlerFor({ onEnded, onGaveUp }: Pick<ServerInput, 'onEnded' | 'onGaveUp'>): ErrorHandler {
  return {
    error(_error, _message, unsent) {
      if (unsent === undefined || unsent <= MAX_UNSENT) return { action: ErrorAction.Continue, handled: true };
      onGaveUp();
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed() {
      if (onEnded() === 'restart') return { action: CloseAction.Restart, handled: true };
      onGaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
