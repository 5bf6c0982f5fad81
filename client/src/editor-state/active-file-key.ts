import * as vscode from 'vscode';
import { watchPoolEditor } from './pool-editors.ts';

/**
 * Updates the context key `userpool.activeFile`, which controls the buttons in editors: `live` if live commands can run
 * on the pool file in the active editor, `new` if the file describes a pool that does not exist yet, `local` if only
 * non-live commands can run. The key is not set if the active editor shows no pool file.
 * @param keyOf returns the value for a pool file
 * @param others events other than text changes that may change the value
 */
export function registerActiveFileKey(
  keyOf: (document: vscode.TextDocument) => 'live' | 'new' | 'local',
  ...others: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  let known: string | undefined;
  return watchPoolEditor(
    (document) => {
      const key = document && keyOf(document);
      if (key === known) return;
      known = key;
      void vscode.commands.executeCommand('setContext', 'userpool.activeFile', key);
    },
    ...others,
  );
}
