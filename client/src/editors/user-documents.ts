import * as vscode from 'vscode';

/**
 * Whether a document is a file of the user's, or is to become one. Others are looks at a file from elsewhere, as it was
 * at a commit or is on another side of a comparison: nobody can change them.
 */
export function isUserDocument(uri: vscode.Uri): boolean {
  return (
    uri.scheme === 'untitled' ||
    // A folder may be open that nobody can write to; its files are the user's concern all the same.
    vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
  );
}
