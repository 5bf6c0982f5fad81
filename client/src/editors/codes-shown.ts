import * as vscode from 'vscode';

/**
 * Returns the codes of the diagnostics that VS Code shows for a file.
 * @param least the lowest severity to include
 */
export function codesShown(uri: vscode.Uri, least = vscode.DiagnosticSeverity.Hint): unknown[] {
  const shown = vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity <= least);
  return shown.map(codeOf);
}

/** Returns the code of a diagnostic without its link. */
export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
