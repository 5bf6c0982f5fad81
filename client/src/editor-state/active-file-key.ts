import * as vscode from 'vscode';
import { watchPoolEditor } from './pool-editors.ts';

/**
 * Keeps the context key `userpool.activeFile`, which the buttons of editors go by: `live` where live commands can run on
 * the pool file in the active editor, `local` where only the others can, and not set where no pool file is there.
 * @param canGoLive whether live commands can run on a pool file
 * @param others what may change that besides the text
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
