import * as vscode from 'vscode';
import { isProtected, type FileState } from '#live/operations';
import { LANGUAGE } from '../editors/editor-file.ts';
import type { FileStates } from './file-states.ts';
import { lensesOf, type Lens, type LensInput } from './lenses.ts';
import { isPoolEditor, formatTimeHere } from './pool-editors.ts';
import { poolIdOf } from './state-text.ts';
import { TAKE_OFFER, toCommand } from '../next-steps.ts';

/** Registers the lenses above the first line of pool files, which the setting `userpool.codeLens` can turn off. */
export function registerCodeLenses(
  states: FileStates,
  { hasSandbox }: Pick<LensInput, 'hasSandbox'>,
): vscode.Disposable {
  const firstLine = new vscode.Range(0, 0, 0, 0);
  return vscode.languages.registerCodeLensProvider(
    { language: LANGUAGE },
    {
      onDidChangeCodeLenses: states.onDidChange,
      provideCodeLenses(document) {
        if (!isPoolEditor(document)) return [];
        if (vscode.workspace.getConfiguration('userpool', document).get('codeLens') === false) return [];
        const { isTrusted: trusted } = vscode.workspace;
        const known = states.of(document);
        const { profile } = states.targetOf(document.uri, poolIdOf(known.state));
        const isProtected = isProtectedState(known.state, states.protectedPoolsOf(document.uri));
        return lensesOf({ ...known, trusted, hasSandbox, profile, isProtected }, formatTimeHere).map(
          ({ title, tooltip, ...action }) =>
            new vscode.CodeLens(firstLine, { ...commandFor(action, document.uri), title, tooltip }),
        );
      },
    },
  );
}

/** Returns the command of a lens. If the command is empty, the lens is text that cannot be clicked. */
function commandFor({ step, offer }: Pick<Lens, 'step' | 'offer'>, file: vscode.Uri): Omit<vscode.Command, 'title'> {
  if (step) return toCommand(step, file);
  return offer ? { command: TAKE_OFFER, arguments: [file, offer] } : { command: '' };
}

/** Whether a push of a file requires the user to type the pool's name, as far as the pool's ID and name are known. */
function isProtectedState(state: FileState | undefined, patterns: readonly string[]): boolean {
  const poolId = poolIdOf(state);
  if (poolId === undefined) return false;
  const poolName = state && 'poolName' in state ? state.poolName : '';
  return isProtected(patterns, { poolId, poolName });
}
