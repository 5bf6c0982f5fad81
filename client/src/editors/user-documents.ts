import * as vscode from 'vscode';

/**
 * Whether a document is one of the user's files, saved or untitled. Other documents are read-only views of a file, for
 * example at a commit or on one side of a comparison.
 */
export function isUserDocument(uri: vscode.Uri): boolean {
  return (
    uri.scheme === 'untitled' ||
    // The workspace may contain a read-only folder; its files are still the user's.
    vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
  );
}

/** Returns the open document of a file, even if no editor shows it. */
export function openDocumentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
