import type { Uri } from 'vscode';

/** Returns the file name without folders. */
export function nameOf({ path }: Uri): string {
  return path.split('/').pop() ?? path;
}
