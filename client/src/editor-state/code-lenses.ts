import * as vscode from 'vscode';
import { LANGUAGE } from '../editors/editor-file.ts';
import type { FileStates } from './file-states.ts';
import { lensesOf, type LensInput } from './lenses.ts';
import { isPoolEditor, formatTimeHere } from './pool-editors.ts';
import { poolIdOf } from './state-text.ts';
import { toCommand } from '../next-steps.ts';

/** Registers the lenses above the first line of pool files: `userpool.codeLens`. */
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
        return lensesOf({ ...known, trusted, hasSandbox, profile }, formatTimeHere).map(
          ({ title, tooltip, step }) =>
            new vscode.CodeLens(firstLine, { ...toCommand(step, document.uri), title, tooltip }),
        );
      },
    },
  );
}
