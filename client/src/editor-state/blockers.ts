import * as vscode from 'vscode';
import { listBlockers } from '../notifications/push-problems.ts';
import type { ServiceDiagnostics } from '../editors/service-diagnostics.ts';
import { showProblems } from '../notifications/show-notice.ts';
import type { FileStates } from './file-states.ts';
import { SHOW_BLOCKERS } from '../next-steps.ts';

/** Registers the command that lists the blockers of a file in Problems. */
export function registerShowBlockers(states: FileStates, serviceDiagnostics: ServiceDiagnostics): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_BLOCKERS, async (file: vscode.Uri) => {
    const document = await vscode.workspace.openTextDocument(file);
    const { state } = states.of(document);
    if (state?.kind === 'blocked') listBlockers(serviceDiagnostics, document, state.blockers);
    showProblems();
  });
}
