import * as vscode from 'vscode';
import { watchPoolEditor } from './pool-editors.ts';

/**
 * Updates the context key `userpool.activeFile`, which controls the buttons of editors: `live` if live commands can run
 * on the pool file in the active editor, `local` if only the others can, and not set without a pool file.
 * @param canGoLive whether live commands can run on a pool file
 * @param others further events, apart from text changes, that may change that
 */
export function registerActiveFileKey(
  canGoLive: (document: vscode.TextDocument) => boolean,
  ...others: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  let known: string | undefined;
  return watchPoolEditor(
    (document) => {
      const value = document && (canGoLive(document) ? 'live' : 'local');
      if (value === known) return;
      known = value;
      void vscode.commands.executeCommand('setContext', 'userpool.activeFile', value);
    },
    ...others,
  );
}
