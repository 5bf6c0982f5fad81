import * as vscode from 'vscode';

/** Returns the codes of the diagnostics that VS Code shows for a file. */
export function codesShown(uri: vscode.Uri): unknown[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}
