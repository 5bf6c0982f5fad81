import * as vscode from 'vscode';

/** The codes of the problems that VS Code lists for a file. */
export function codesShown(uri: vscode.Uri): unknown[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}
