import type * as vscode from 'vscode';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';
import { registerKey } from './active-file-key.ts';

/**
 * Updates the context key `userpool.activeKind`: the kind of the file in the active editor, which determines the
 * commands that are shown.
 */
export function registerActiveKindKey(): vscode.Disposable {
  return registerKey('userpool.activeKind', ({ uri }) => kindOf(fileNameOf(uri))?.id ?? 'pool');
}
