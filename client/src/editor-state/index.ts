import * as vscode from 'vscode';
import type { LanguageServer } from '../language-client/language-server.ts';
import { registerActiveFileKey } from './active-file-key.ts';
import { registerCodeLenses } from './code-lenses.ts';
import type { FileStates } from './file-states.ts';
import { registerLiveHints } from './live-hints.ts';
import { registerServerStatus } from './server-status.ts';
import { isOfSandbox } from './state-text.ts';
import { registerStateStatus } from './state-status.ts';

/** Registers the UI for the state of pool files: code lenses, inlay hints, language status and buttons. */
export function registerEditorState(
  states: FileStates,
  server: LanguageServer,
  extension: vscode.Extension<unknown>,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCodeLenses(states, { hasSandbox: contributes(extension, 'userpool.sandbox') }),
    registerLiveHints(states),
    registerStateStatus(states),
    registerActiveFileKey((document) => {
      const { state } = states.of(document);
      if (state?.kind === 'new-pool') return 'new';
      return vscode.workspace.isTrusted || isOfSandbox(state) ? 'live' : 'local';
    }, states.onDidChange),
    registerServerStatus(server),
  );
}

function contributes({ packageJSON }: vscode.Extension<unknown>, command: string): boolean {
  const { contributes } = packageJSON as { contributes?: { commands?: readonly { command: string }[] } };
  return contributes?.commands?.some((one) => one.command === command) ?? false;
}
