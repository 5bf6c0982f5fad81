import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { ServerInput } from '../language-server.ts';

/** Creates the handler for server exits: restarts the server a few times, then reports that it stays off. */
export function errorHandlerFor({ onEnded, onGaveUp }: Pick<ServerInput, 'onEnded' | 'onGaveUp'>): ErrorHandler {
  return {
    // Messages to a crashing server fail, possibly many in a row. `closed` reports the crash.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      if (onEnded() === 'restart') return { action: CloseAction.Restart, handled: true };
      onGaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
