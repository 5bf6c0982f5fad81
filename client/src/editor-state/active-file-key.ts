import * as vscode from 'vscode';
import { watchPoolEditor } from './pool-editors.ts';

/**
 * Updates the context key `userpool.activeFile`, which controls the buttons of editors: `live` if live commands can run
 * on the pool file in the active editor, `new` if it describes a pool that does not exist yet, `local` if only the other
 * commands can run, and not set without a pool file.
 * @param keyOf returns the value for a pool file
 * @param others further events, apart from text changes, that may change that
 */
export function registerActiveFileKey(
  keyOf: (document: vscode.TextDocument) => 'live' | 'new' | 'local',
  ...others: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  return registerKey('userpool.activeFile', keyOf, ...others);
}

/** Updates a context key with a value for the pool file in the active editor. It is not set without a pool file. */
export function registerKey(
  key: string,
  valueOf: (document: vscode.TextDocument) => string,
  ...others: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  let known: string | undefined;
  return watchPoolEditor(
    (document) => {
      const value = document && valueOf(document);
      if (value === known) return;
      known = value;
      void vscode.commands.executeCommand('setContext', key, value);
    },
    ...others,
  );
}
