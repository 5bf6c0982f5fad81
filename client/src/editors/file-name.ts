import type { Uri } from 'vscode';

/** Returns the file name without folders. */
export function fileNameOf({ path }: Uri): string {
  return path.split('/').pop() ?? path;
}
