import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { listBlockers, listErrors } from '../notifications/push-problems.ts';
import { PROBLEMS_VIEW, showProblems } from '../notifications/show-notice.ts';
import { firstProblem } from '../editors/first-problem.ts';
import { SHOW_BLOCKERS, SHOW_PROBLEMS, SHOW_QUESTION, TAKE_OFFER } from '../next-steps.ts';
import type { FileStates } from './file-states.ts';

/** Registers the lens commands that are not in any menu. */
export function registerLensCommands(
  { serviceDiagnostics, questions, runs }: Pick<Services, 'serviceDiagnostics' | 'questions' | 'runs'>,
  states: FileStates,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(SHOW_BLOCKERS, async (file: vscode.Uri) => {
      const document = await vscode.workspace.openTextDocument(file);
      const { state } = states.of(document);
      if (state?.kind === 'blocked') listBlockers(serviceDiagnostics, document, state.blockers, 'warning');
      showProblems();
    }),
    vscode.commands.registerCommand(SHOW_PROBLEMS, async (file: vscode.Uri) => {
      const document = await vscode.workspace.openTextDocument(file);
      const { state } = states.of(document);
      if (state?.kind === 'errors' || state?.kind === 'new-pool') {
        listErrors(serviceDiagnostics, document, states.diagnosticsOf(document));
      }
      await showProblemsOf(file);
    }),
    vscode.commands.registerCommand(SHOW_QUESTION, (file: vscode.Uri) => questions.reveal(file.toString())),
    vscode.commands.registerCommand(TAKE_OFFER, (file: vscode.Uri, step: unknown) => runs.take(file.toString(), step)),
  );
}

/**
 * Opens the Problems view, and places the cursor at the file's first problem. The view itself may select a problem in
 * another file.
 */
async function showProblemsOf(file: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(PROBLEMS_VIEW);
  const first = firstProblem(vscode.languages.getDiagnostics(file));
  if (!first) return;
  const { start } = first.range;
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(start, start) });
}
