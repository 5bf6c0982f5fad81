import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { ServerInput } from '../language-server.ts';

/** Creates the handler of a server that ends: restarts it a few times, then reports that it stays off. */
export function errorHandlerFor({ onEnded, onGaveUp }: Pick<ServerInput, 'onEnded' | 'onGaveUp'>): ErrorHandler {
  return {
    // Messages to a server that is just crashing fail, possibly many in a row. Its end is reported by `closed`.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      if (onEnded() === 'restart') return { action: CloseAction.Restart, handled: true };
      onGaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
