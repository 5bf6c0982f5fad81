import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { ServerInput } from '../language-server.ts';

/**
 * Creates the handler for server exits, which restarts the server a few times and then reports that the server stays
 * stopped.
 */
export function errorHandlerFor({ onEnded, onGaveUp }: Pick<ServerInput, 'onEnded' | 'onGaveUp'>): ErrorHandler {
  return {
    // When a server crashes, many messages to it may fail in a row. `closed` reports the crash itself.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      if (onEnded() === 'restart') return { action: CloseAction.Restart, handled: true };
      onGaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
