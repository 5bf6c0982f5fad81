import * as vscode from 'vscode';

/**
 * Returns the codes of the diagnostics that VS Code shows for a file.
 * @param least the lowest severity to include
 */
export function codesShown(uri: vscode.Uri, least = vscode.DiagnosticSeverity.Hint): unknown[] {
  const shown = vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity <= least);
  return shown.map(({ code }) => (typeof code === 'object' ? code.value : code));
}
