import * as vscode from 'vscode';

/** Whether a file exists. @throws the file system's error if its existence cannot be determined */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await unlessMissing(vscode.workspace.fs.stat(uri))) !== undefined;
}

/** Returns the result of a file operation, or undefined if the file or folder does not exist. */
export async function unlessMissing<T>(operation: Thenable<T>): Promise<T | undefined> {
  try {
    return await operation;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
